import { DESK_JUDGEMENTS, FACT_TYPES, type Fact, type FactType, type TicketFactType } from '@doorstep/domain';
import type { Tx } from '../../platform/database/tx';
import { Listener, type ListenerHandler } from '../../platform/due/listener.decorator';
import { writeEntry } from './write-entry';

/** Words along the way and nights of silence change no line of the register. */
const SILENT: readonly FactType[] = [
  'ticket.noted',
  'ticket.escalated',
  'ticket.joined',
  'ticket.parted',
  'ticket.called',
  'ticket.promise-due',
  'ticket.followed',
  'ticket.unfollowed',
  'ticket.neighbour-answered',
  'ticket.link-issued',
  'ticket.link-opened',
  'ticket.link-revoked',
  'ticket.recurred',
  'ticket.cause-recorded',
  'ticket.sweep-opened',
  'ticket.sweep-withdrawn',
  'ticket.flat-looked',
  ...DESK_JUDGEMENTS,
];
const HEARD = FACT_TYPES.filter((type) => type.startsWith('ticket.') && !SILENT.includes(type));

type Heard = TicketFactType | 'history.imported';

/** Something happened to a ticket: its line in the register is told anew from its facts. Harmless twice, in any order. */
@Listener('keep-register', [...HEARD, 'history.imported'], 'calmly')
export class KeepRegister implements ListenerHandler<Heard> {
  async handle(tx: Tx, fact: Fact<Heard>): Promise<void> {
    const ticketIds = fact.type === 'history.imported' ? fact.payload.ticketIds : [fact.subjectId];
    for (const ticketId of ticketIds) await writeEntry(tx, ticketId);
  }
}
