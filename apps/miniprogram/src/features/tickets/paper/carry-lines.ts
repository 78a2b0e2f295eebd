import { transcribeLine } from '@doorstep/contracts';
import { create } from 'zustand';
import { askAgain } from '../../../device/ask-again';
import { letGo, pathOf, type KeptFile } from '../../../device/kept-files';
import { carry, useOutbox } from '../../../device/outbox';
import { call } from '../../../device/request';
import { sendUp } from '../../../attach/uploads';
import { questionOfLine, useLine, type LineDraft } from './paper-draft';

export const PAPER_LINE = 'paper-line';

/** A line the station has, as the list of this sitting shows it. */
export interface TypedIn {
  key: string;
  ticketId: string;
  number: string;
  resident: string;
  text: string;
}

/** The lines typed in since the page was opened, newest first. */
export const useTypedIn = create<{ lines: TypedIn[] }>(() => ({ lines: [] }));

/**
 * Tells the outbox how a line travels: the photo of the page, once for all of its lines, then the words. A page the phone
 * has lost does not hold up the words; one that lines still wait for is kept.
 */
export function carryLines(): void {
  carry<LineDraft, TypedIn>(PAPER_LINE, async ({ key, payload }) => {
    const pageId = payload.page === undefined ? null : await sentPage(payload.page);
    const asked = questionOfLine(payload, { pageId, now: new Date() });
    const { ticketId, number } = await call(transcribeLine, asked, { idempotencyKey: key });
    const typed = { key, ticketId, number, resident: payload.resident, text: payload.text };
    useTypedIn.setState(({ lines }) => ({ lines: [typed, ...lines.filter((line) => line.key !== key)] }));
    askAgain('readRegister', 'readBoard');
    return typed;
  });
}

async function sentPage(page: KeptFile): Promise<string | null> {
  if ((await pathOf(page)) === undefined) return null;
  return (await sendUp(page)).mediaId;
}

/** The page is turned over: its photo goes, unless a line that waits for a signal still needs it. */
export function dropPage(page: KeptFile | undefined): void {
  if (page === undefined || useLine.getState().line.page?.id === page.id) return;
  const { parcels } = useOutbox.getState();
  const isNeeded = parcels.some(
    ({ kind, payload }) => kind === PAPER_LINE && (payload as LineDraft).page?.id === page.id,
  );
  if (!isNeeded) void letGo(page);
}
