import { reportTicket, type AnswerOf } from '@doorstep/contracts';
import { create } from 'zustand';
import { askAgain } from '../../../device/ask-again';
import { letGo, pathOf, type KeptFile } from '../../../device/kept-files';
import { carry } from '../../../device/outbox';
import { call } from '../../../device/request';
import { sendUp } from '../../../attach/uploads';
import { questionOf, type Draft } from './draft';

export const REPORT = 'report';
export type Receipt = AnswerOf<typeof reportTicket>;

/** What the station answered to the reports of this session, by the draft's key: a report may arrive long after it was sent. */
export const useReceipts = create<{ receipts: Record<string, Receipt> }>(() => ({ receipts: {} }));

/**
 * Tells the outbox how a report travels: pictures first, then the words, all under keys made with the draft. Sent twice by a
 * bad network it is one ticket; a picture the phone has lost does not hold up the words.
 */
export function carryReports(): void {
  carry<Draft, Receipt>(REPORT, async ({ key, payload }) => {
    const files = await stillHere([...payload.photos, ...(payload.voice ? [payload.voice] : [])]);
    const media = await Promise.all(files.map((file) => sendUp(file)));
    const mediaIds = media.map(({ mediaId }) => mediaId);
    const receipt = await call(reportTicket, questionOf(payload, mediaIds), { idempotencyKey: key });
    useReceipts.setState(({ receipts }) => ({ receipts: { ...receipts, [key]: receipt } }));
    await Promise.all(files.map(letGo));
    askAgain('listMyTickets');
    return receipt;
  });
}

async function stillHere(files: KeptFile[]): Promise<KeptFile[]> {
  const paths = await Promise.all(files.map(pathOf));
  return files.filter((_, nth) => paths[nth] !== undefined);
}
