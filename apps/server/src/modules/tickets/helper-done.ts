import type { Caller } from '@doorstep/domain';
import type { Tx } from '../../platform/database/tx';
import { lockTicket } from './find-ticket';
import { changeTicket } from './change-ticket';
import { recordOnTicket } from './record-on-ticket';
import type { TicketTable } from './ticket.table';

/** A helper's part is over: its whole has one less to wait for, and says so on its own timeline. */
export async function helperDone(
  tx: Tx,
  child: TicketTable,
  { caller, isDone }: { caller: Caller; isDone: boolean },
): Promise<void> {
  if (child.relation !== 'helper' || child.parentId === null) return;
  const parent = await lockTicket(tx, child.parentId);
  if (parent === null) return;
  await changeTicket(tx, parent, { openHelpers: Math.max(0, parent.openHelpers - 1) });
  const payload = { childNumber: child.number, partyName: child.partyName ?? '', isDone };
  recordOnTicket(tx, parent, { type: 'ticket.helper-done', caller, payload });
}
