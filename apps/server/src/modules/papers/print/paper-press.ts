import { Worker } from 'node:worker_threads';
import type { Dossier } from './dossier';
import type { BookHead, RegisterLine } from './register-line';
import type { WallHead } from './wall-report-pdf';

/** What is to be printed; lines of the book follow block by block. */
export type PaperOrder =
  | { kind: 'register-pdf' | 'register-xlsx'; head: BookHead }
  | { kind: 'wall-report'; head: WallHead }
  | { kind: 'letter' | 'evidence'; head: Dossier };

/** What the thread says: give me more, here is some of it, it is all there. */
export type PressMessage = { wants: true } | { chunk: Uint8Array } | { isOver: true };

/** A paper being printed. */
export interface Printing {
  /** The file; rejects when the thread broke or was stopped. */
  done: Promise<Buffer>;
  stop(): void;
}

/** The worker stands beside the server in the folder of the bundle. */
const WORKER = new URL('./paper-worker.mjs', import.meta.url);

/** One paper that asks for too much must not take the server with it. */
const LIMITS = { maxOldGenerationSizeMb: 512 };

/** Prints papers, each in a thread of its own, so that the server answers meanwhile. */
export class PaperPress {
  constructor(private readonly worker: URL = WORKER) {}

  start(order: PaperOrder, blocks: AsyncIterator<readonly RegisterLine[]>): Printing {
    const worker = new Worker(this.worker, { workerData: order, resourceLimits: LIMITS });
    const chunks: Uint8Array[] = [];
    let stop = (): void => undefined;
    const done = new Promise<Buffer>((resolve, reject) => {
      const give = async (): Promise<void> => {
        const next = await blocks.next();
        worker.postMessage(next.done === true ? null : next.value);
      };
      worker.on('message', (message: PressMessage) => {
        if ('chunk' in message) chunks.push(message.chunk);
        else if ('wants' in message) give().catch(reject);
        else resolve(Buffer.concat(chunks));
      });
      worker.on('error', reject);
      worker.on('exit', (code) =>
        reject(new Error(`The printing thread ended with ${code}, without a paper.`)),
      );
      stop = () => reject(new Error('The printing was stopped.'));
    });
    const ended = done.finally(() => worker.terminate());
    ended.catch(() => undefined);
    return { done: ended, stop };
  }
}
