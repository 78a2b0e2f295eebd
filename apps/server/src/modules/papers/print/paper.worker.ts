import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { evidencePdf } from './evidence-pdf';
import { letterPdf } from './letter-pdf';
import type { PaperOrder, PressMessage } from './paper-press';
import { registerPdf } from './register-pdf';
import type { RegisterLine } from './register-line';
import { registerXlsx } from './register-xlsx';
import { wallReportPdf } from './wall-report-pdf';

/** The thread in which one paper is printed: it may set type as long as it takes, nobody waits behind it. */
const port = parentPort!;
const tell = (message: PressMessage): void => port.postMessage(message);
const out = (chunk: Uint8Array): void => tell({ chunk });

/** Asks for the next lines only when the last ones are set: what is read never piles up. */
async function* blocks(): AsyncGenerator<readonly RegisterLine[]> {
  for (;;) {
    tell({ wants: true });
    const [block] = (await once(port, 'message')) as [readonly RegisterLine[] | null];
    if (block === null) return;
    yield block;
  }
}

async function print(order: PaperOrder): Promise<void> {
  switch (order.kind) {
    case 'register-pdf':
      return out(await registerPdf(order.head, blocks()));
    case 'register-xlsx':
      return registerXlsx(order.head, blocks(), out);
    case 'wall-report':
      return out(await wallReportPdf(order.head));
    case 'letter':
      return out(await letterPdf(order.head));
    case 'evidence':
      return out(await evidencePdf(order.head));
  }
}

await print(workerData as PaperOrder);
tell({ isOver: true });
port.close();
