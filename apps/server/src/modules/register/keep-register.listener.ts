import { DESK_JUDGEMENTS, FACT_TYPES, type Fact, type FactType, type TicketFactType } from '@doorstep/domain';
import type { Tx } from '../../platform/database/tx';
import { Listener, type TogetherListener } from '../../platform/due/listener.decorator';
import { writeEntries } from './write-entries';

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

/** Something happened to tickets: their lines in the register are told anew from their facts. Harmless twice, in any order. */
@Listener('keep-register', [...HEARD, 'history.imported'], 'calmly')
export class KeepRegister implements TogetherListener<Heard> {
  handleAll(tx: Tx, facts: readonly Fact<Heard>[]): Promise<void> {
    return writeEntries(
      tx,
      facts.flatMap((fact) => (fact.type === 'history.imported' ? fact.payload.ticketIds : [fact.subjectId])),
    );
  }
}
