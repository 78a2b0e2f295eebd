import { type Caller, Refusal } from '@doorstep/domain';
import type { RawData, WebSocket } from 'ws';
import type { CallerSource } from '../http/caller-source';
import type { Hub, Listener } from './hub';
import type { ScreenSource } from './screen-source';
import { topicsOf } from './topics-of';

const AUTH_WITHIN_MS = 5_000;
/** A phone that reads so slowly is cut off; it comes back and asks for everything. */
const UNREAD_BYTES_AT_MOST = 64 * 1024;

/** Between two checks; a phone has no reason to say more. */
const MESSAGES_AT_MOST = 60;

/** Why a phone is cut off, in the codes of RFC 6455 (4000–4999 are ours). */
export const CLOSE = { signInNeeded: 4401, tooMany: 4429, tooSlow: 4408, goingAway: 1001 } as const;

export interface PhoneParts {
  callers: CallerSource;
  screens: ScreenSource;
  hub: Hub;
  /** Whether this person, or this screen, may open one more. */
  admit: (who: string) => boolean;
}

/**
 * One WebSocket: nobody until its first message brings a token, then its owner's topics until it is closed or the
 * token ends. A later token replaces the earlier one: that is how a phone stays on through a renewal or a change of hat.
 * A screen in public shows its link instead, and hears what is public at its station until the link is taken back.
 */
export class Phone implements Listener {
  caller: Caller | null = null;
  /** The link of a screen that listens here. */
  screen: string | null = null;
  isAlive = true;
  private token = '';
  private saidLately = 0;
  private readonly patience: NodeJS.Timeout;
  private readonly socket: WebSocket;
  private readonly parts: PhoneParts;

  constructor(socket: WebSocket, parts: PhoneParts) {
    this.socket = socket;
    this.parts = parts;
    this.patience = setTimeout(() => this.cut(CLOSE.signInNeeded), AUTH_WITHIN_MS);
    socket.on('message', (data) => this.read(data));
    socket.on('pong', () => (this.isAlive = true));
    socket.on('close', () => this.leave());
    // 'close' follows every 'error'; without a listener the error would end the process.
    socket.on('error', () => socket.terminate());
  }

  hear(text: string): void {
    if (this.socket.bufferedAmount > UNREAD_BYTES_AT_MOST) return this.cut(CLOSE.tooSlow);
    this.socket.send(text);
  }

  /** Asked every so often: still there, still signed in? */
  check(): void {
    if (!this.isAlive) return this.socket.terminate();
    if (this.caller !== null && this.parts.callers.callerOf(this.token) instanceof Refusal)
      return this.cut(CLOSE.signInNeeded);
    if (this.screen !== null) void this.joinScreen(this.screen);
    this.isAlive = false;
    this.saidLately = 0;
    this.socket.ping();
  }

  cut(code: number): void {
    this.leave();
    this.socket.close(code);
    setTimeout(() => this.socket.terminate(), 1_000).unref();
  }

  private read(data: RawData): void {
    this.isAlive = true;
    this.saidLately += 1;
    if (this.saidLately > MESSAGES_AT_MOST) return this.cut(CLOSE.tooMany);
    const said = saidIn(String(data));
    if (said.ping === true && this.caller !== null) this.socket.send('{"topic":"pong"}');
    else if (typeof said.screen === 'string' && this.caller === null) void this.openScreen(said.screen);
    else this.signIn(typeof said.token === 'string' ? said.token : '');
  }

  private signIn(token: string): void {
    const caller = this.parts.callers.callerOf(token);
    if (caller instanceof Refusal) return this.cut(CLOSE.signInNeeded);
    const isNew = this.caller?.personId !== caller.personId;
    if (isNew && !this.parts.admit(caller.personId)) return this.cut(CLOSE.tooMany);
    clearTimeout(this.patience);
    this.caller = caller;
    this.token = token;
    this.parts.hub.join(this, topicsOf(caller));
    this.socket.send('{"topic":"joined"}');
  }

  private async openScreen(token: string): Promise<void> {
    if (this.screen !== token && !this.parts.admit(token)) return this.cut(CLOSE.tooMany);
    clearTimeout(this.patience);
    this.screen = token;
    if (await this.joinScreen(token)) this.socket.send('{"topic":"joined"}');
  }

  /** Asked anew at every check: a link that was taken back hears nothing more. */
  private async joinScreen(token: string): Promise<boolean> {
    const stationId = await this.parts.screens.stationOfScreen(token).catch(() => undefined);
    if (stationId === null) this.cut(CLOSE.signInNeeded);
    if (typeof stationId !== 'string' || this.socket.readyState !== this.socket.OPEN) return false;
    this.parts.hub.join(this, [`public:${stationId}`]);
    return true;
  }

  private leave(): void {
    clearTimeout(this.patience);
    this.parts.hub.leave(this);
  }
}

/** A phone says who it is (`token`), a screen which it is (`screen`), or it asks whether the line still holds (`ping`); anything else says nothing. */
function saidIn(text: string): { token?: unknown; ping?: unknown; screen?: unknown } {
  try {
    const said: unknown = JSON.parse(text);
    return typeof said === 'object' && said !== null ? said : {};
  } catch {
    return {};
  }
}
