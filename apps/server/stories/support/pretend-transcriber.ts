import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Mood = (response: ServerResponse) => void;

/** What was asked of it. */
interface Heard {
  path: string;
  authorization: string;
  body: string;
}

/** A machine that writes down what is said, on this computer: it speaks the usual contract and says what it is given. */
export class PretendTranscriber {
  readonly heard: Heard[] = [];
  private mood: Mood = (response) => void response.end('{"text":""}');

  private constructor(private readonly server: Server) {
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      void this.answer(request, response);
    });
  }

  static async open(): Promise<PretendTranscriber> {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return new PretendTranscriber(server);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`;
  }

  /** The transcript of whatever comes. */
  says(text: string): void {
    this.behaves((response) => void response.end(JSON.stringify({ text })));
  }

  behaves(mood: Mood): void {
    this.heard.length = 0;
    this.mood = mood;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of request) pieces.push(piece as Buffer);
    const { url: path = '', headers } = request;
    const body = Buffer.concat(pieces).toString('latin1');
    this.heard.push({ path, authorization: headers.authorization ?? '', body });
    this.mood(response);
  }
}
