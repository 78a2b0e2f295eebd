import { hastenedTo, isStandingOn, type Fact } from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import { Listener, type ListenerHandler } from '../../../platform/due/listener.decorator';
import { lockTicket } from '../find-ticket';
import { CLIMB } from '../move-ticket';
import type { Climb } from './climb-when-silent.timer';
import { stampOfTicket } from './stamp-of-ticket';

/**
 * Everybody of a rung was called and nobody surely reached: the next rung comes at once, or, where a phone may have
 * rung after all, within half a minute. Never later than it would have come; a ticket that was taken or has climbed
 * since is left alone, so twice is harmless.
 */
@Listener('hasten-climb', ['ring.failed'], 'first')
export class HastenClimb implements ListenerHandler<'ring.failed'> {
  async handle(tx: Tx, { subjectId: ticketId, payload }: Fact<'ring.failed'>): Promise<void> {
    const { rung, how } = payload;
    const ticket = await lockTicket(tx, ticketId);
    if (ticket === null || !isStandingOn(ticket, payload)) return;
    const sooner = hastenedTo(stampOfTicket(ticket), { rung, how }, tx.now);
    tx.hasten(CLIMB, ticketId, sooner, { why: how } satisfies Pick<Climb, 'why'>);
  }
}
