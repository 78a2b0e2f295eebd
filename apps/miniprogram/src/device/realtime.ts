import { whenHidden, whenOnline, whenShown, type Stop } from './lifecycle';
import { accessToken, useStanding } from './session';
import { openSocket, type Socket } from './socket';

/** A hint that something changed: ids only, the listener asks for the rest. */
export interface Hint {
  topic: string;
  [detail: string]: unknown;
}

export interface RealtimeListener {
  /** Something changed on the server. */
  heard(hint: Hint): void;
  /** The line is (again) open: what happened meanwhile was missed, so look once at everything shown. */
  caughtUp(): void;
}

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;
const BEAT = 25_000;
const SILENCE = 10_000;

/**
 * Keeps a line to the server open while the app is in front, and tells the listener what it hears. A lost line is
 * opened again after a wait that doubles, with chance in it so that a thousand phones do not come back in one second.
 * In the back the line is given up at once: WeChat freezes it anyway, and coming to the front opens a new one.
 */
export function stayInTouch(listener: RealtimeListener): Stop {
  const line = new Line(listener, sessionGreeting);
  const stops = [
    whenShown(() => line.open()),
    whenHidden(() => line.close()),
    whenOnline(() => line.reopen()),
    useStanding.subscribe((now, before) => {
      if (now.me?.active.grantId !== before.me?.active.grantId) line.reopen();
    }),
  ];
  line.open();
  return () => {
    stops.forEach((stop) => stop());
    line.close();
  };
}

/** A screen in public belongs to nobody: it shows its own link, and hears what is public at its station. */
export function stayInTouchAsScreen(screen: string, listener: RealtimeListener): Stop {
  const line = new Line(listener, () => Promise.resolve({ screen }));
  const stops = [
    whenShown(() => line.open()),
    whenHidden(() => line.close()),
    whenOnline(() => line.reopen()),
  ];
  line.open();
  return () => {
    stops.forEach((stop) => stop());
    line.close();
  };
}

/** What a line says first; undefined: not now. */
type Greeting = () => Promise<object | undefined>;

const sessionGreeting: Greeting = async () => {
  const token = await accessToken().catch(() => undefined);
  return token === undefined || useStanding.getState().phase === 'no-way' ? undefined : { token };
};

class Line {
  readonly #listener: RealtimeListener;
  readonly #greeting: Greeting;
  #socket: Socket | undefined;
  #waits = 0;
  #wanted = false;
  /** Counts connections, so that a late word of an old one is recognised. */
  #round = 0;
  /** The server knows who listens: from here on nothing is missed. */
  #isJoined = false;
  #timers: ReturnType<typeof setTimeout>[] = [];

  constructor(listener: RealtimeListener, greeting: Greeting) {
    this.#listener = listener;
    this.#greeting = greeting;
  }

  open(): void {
    if (this.#wanted) return;
    this.#wanted = true;
    void this.#connect();
  }

  close(): void {
    this.#wanted = false;
    this.#drop();
  }

  reopen(): void {
    if (!this.#wanted) return;
    this.#waits = 0;
    this.#drop();
    void this.#connect();
  }

  #drop(): void {
    this.#round += 1;
    this.#timers.forEach(clearTimeout);
    this.#timers = [];
    this.#socket?.close();
    this.#socket = undefined;
    this.#isJoined = false;
  }

  async #connect(): Promise<void> {
    const round = this.#round;
    const greeting = await this.#greeting();
    if (round !== this.#round) return;
    if (greeting === undefined) return this.#waitFor();
    openSocket({
      opened: (socket) => (round === this.#round ? this.#opened(socket, greeting) : socket.close()),
      said: (words) => round === this.#round && this.#said(words),
      lost: () => round === this.#round && this.#lost(),
    });
  }

  /** Nobody whose session cannot be renewed is tried again: signing in opens a new line. */
  #waitFor(): void {
    if (useStanding.getState().phase !== 'no-way') this.#connectLater();
  }

  #opened(socket: Socket, greeting: object): void {
    this.#socket = socket;
    socket.send(greeting);
    this.#beatLater();
  }

  #said(words: unknown): void {
    const hint = words as Partial<Hint> | undefined;
    if (hint?.topic === 'joined') this.#joined();
    else if (typeof hint?.topic === 'string') this.#listener.heard(hint as Hint);
    this.#beatLater();
  }

  /** Only now is every hint heard, so only now is it worth looking at what happened before. */
  #joined(): void {
    if (this.#isJoined) return;
    this.#isJoined = true;
    this.#waits = 0;
    this.#listener.caughtUp();
  }

  /** After a while of quiet the token is shown again; a server that does not even answer that is gone, and nobody told us. */
  #beatLater(): void {
    this.#timers.forEach(clearTimeout);
    this.#timers = [
      setTimeout(() => void this.#beat(), BEAT),
      setTimeout(() => this.#lost(), BEAT + SILENCE),
    ];
  }

  async #beat(): Promise<void> {
    const round = this.#round;
    const greeting = await this.#greeting();
    if (round === this.#round && greeting !== undefined) this.#socket?.send(greeting);
  }

  /** A token the server no longer takes heals by itself: the next question anybody asks renews it. */
  #lost(): void {
    this.#drop();
    if (this.#wanted) this.#connectLater();
  }

  #connectLater(): void {
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** this.#waits) * (0.5 + Math.random() / 2);
    this.#waits += 1;
    this.#timers = [setTimeout(() => void this.#connect(), wait)];
  }
}
