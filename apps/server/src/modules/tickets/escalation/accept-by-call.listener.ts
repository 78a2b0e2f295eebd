import { standingOf, nextActions, YES_KEY, type Fact } from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import { Listener, type ListenerHandler } from '../../../platform/due/listener.decorator';
import { Identity } from '../../identity/index';
import { lockTicket } from '../find-ticket';
import { TakeIn } from '../take-in';
import { MarkSeen } from './mark-seen';

/**
 * Somebody pressed 1 on a call about a ticket: they take it, as if they had tapped it; where another has taken it and the
 * rules want them to have seen it, they have. Whoever comes second otherwise, or wears no member's hat at the station any
 * more, changes nothing; nor does hearing of the same key twice.
 */
@Listener('accept-by-call', ['call.answered'], 'first')
export class AcceptByCall implements ListenerHandler<'call.answered'> {
  constructor(
    private readonly identity: Identity,
    private readonly takeIn: TakeIn,
    private readonly markSeen: MarkSeen,
  ) {}

  async handle(tx: Tx, { subjectId: ticketId, stationId, payload }: Fact<'call.answered'>): Promise<void> {
    if (payload.key !== YES_KEY) return;
    const ticket = await lockTicket(tx, ticketId);
    if (ticket === null) return;
    const caller = await this.identity.deskCallerOf(tx, stationId, payload.personId);
    if (caller === null) return;
    if (nextActions(standingOf(ticket, caller, tx.now), caller.role).includes('accept'))
      return this.takeIn.byCaller(tx, ticket, caller);
    await this.markSeen.byCaller(tx, ticket, caller);
  }
}
