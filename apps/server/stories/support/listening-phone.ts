import { WebSocket } from 'ws';
import type { Person } from './person';

type Hint = Record<string, unknown>;

/** An open screen: it hears hints over the WebSocket. */
export interface ListeningPhone {
  /** The first hint of that sort, also one that came before asking. */
  hears(isMeant: (hint: Hint) => boolean): Promise<Hint>;
  close(): Promise<void>;
}

/** Opens the mini-program's WebSocket at a web process and waits until it is listening. */
export async function listen(url: string, person: Person): Promise<ListeningPhone> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/api/ws`);
  const heard: Hint[] = [];
  const waiting = new Set<() => void>();
  socket.on('message', (raw) => {
    heard.push(JSON.parse(String(raw)) as Hint);
    waiting.forEach((look) => look());
  });
  await new Promise<void>((resolve, reject) => socket.once('open', resolve).once('error', reject));
  socket.send(JSON.stringify({ token: person.accessToken }));
  const hears = (isMeant: (hint: Hint) => boolean): Promise<Hint> =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`heard only ${JSON.stringify(heard)}`)), 10_000);
      const look = (): void => {
        const found = heard.find(isMeant);
        if (found === undefined) return;
        clearTimeout(late);
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      socket.once('close', () => resolve());
      socket.close();
    });
  return { hears, close };
}
