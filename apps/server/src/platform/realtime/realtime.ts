import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { Gauge } from 'prom-client';
import { WebSocketServer } from 'ws';
import { CallerDoor } from '../http/caller-door';
import { Metrics } from '../metrics';
import { Bus } from './bus';
import { Hub } from './hub';
import { CLOSE, Phone } from './phone';
import { ScreenDoor } from './screen-door';

const ADDRESS = /^\/api\/ws(\?|$)/;
const CHECK_EVERY_MS = 25_000;
const LIMITS = { messageBytes: 4_096, perPerson: 8, all: 5_000 };

/** Open phones hear at once what concerns them, whichever process it happened in. */
@Injectable()
export class Realtime implements BeforeApplicationShutdown {
  private readonly hub = new Hub();
  private readonly phones = new Set<Phone>();
  private readonly sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LIMITS.messageBytes,
    perMessageDeflate: false,
  });
  private checker: NodeJS.Timeout | undefined;

  constructor(
    @Inject(CallerDoor) private readonly callers: CallerDoor,
    @Inject(ScreenDoor) private readonly screens: ScreenDoor,
    @Inject(Bus) bus: Bus,
    @Inject(Metrics) metrics: Metrics,
  ) {
    bus.onPush(({ to, hint }) => this.hub.tell(to, hint));
    bus.onGap(() => this.hub.tellAll({ topic: 'refresh' }));
    const gauge: Gauge = new Gauge({
      name: 'doorstep_ws_phones',
      help: 'Open phones',
      registers: [metrics.registry],
      collect: () => gauge.set(this.phones.size),
    });
  }

  /** Takes WebSocket upgrades of this HTTP server. */
  attach(server: Server): void {
    server.on('upgrade', (request, socket, head) => this.upgrade(request, socket, head));
    this.checker = setInterval(() => this.phones.forEach((phone) => phone.check()), CHECK_EVERY_MS);
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.checker);
    for (const phone of this.phones) phone.cut(CLOSE.goingAway);
    this.sockets.close();
  }

  private upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy());
    if (!ADDRESS.test(request.url ?? '') || this.phones.size >= LIMITS.all) {
      const line = this.phones.size >= LIMITS.all ? '503 Service Unavailable' : '404 Not Found';
      socket.end(`HTTP/1.1 ${line}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
      return;
    }
    this.sockets.handleUpgrade(request, socket, head, (opened) => {
      const phone = new Phone(opened, {
        callers: this.callers,
        screens: this.screens,
        hub: this.hub,
        admit: (who) => this.admit(who),
      });
      this.phones.add(phone);
      opened.on('close', () => this.phones.delete(phone));
    });
  }

  private admit(who: string): boolean {
    const open = [...this.phones].filter(
      ({ caller, screen }) => caller?.personId === who || screen === who,
    ).length;
    return open < LIMITS.perPerson;
  }
}
