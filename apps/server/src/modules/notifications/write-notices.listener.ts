import { deskSideOf, TOLD_FACTS, whoToTell, type Circle, type TellableFact } from '@doorstep/domain';
import type { Tx } from '../../platform/database/tx';
import { Listener, type TogetherListener } from '../../platform/due/listener.decorator';
import { CircleOf } from './circle-of';
import { insertNotices, type ToTell } from './insert-notices';
import { OfferRings } from './ringing/offer-rings';

/**
 * Somebody did something with a ticket, or something happened around duty or around being called: everybody whom the
 * rule names hears of it. The inbox and the open phones always; the ways out of the house where there are any. Only
 * rows are written here, in one commit with the end of this work, so a crash leaves all of it or none; a second run
 * finds the notices written and tells nobody again. What happened at the same time is told with the same few
 * statements: sixteen neighbours who see the same smoke wait for one another no longer than one of them alone. A step of
 * the ladder calls about what was called about before: it comes behind what nobody has heard of yet.
 */
@Listener('write-notices', TOLD_FACTS, (type) => (type === 'ticket.escalated' ? 'soon' : 'first'))
export class WriteNotices implements TogetherListener<TellableFact['type']> {
  constructor(
    private readonly circleOf: CircleOf,
    private readonly rings: OfferRings,
  ) {}

  async handleAll(tx: Tx, facts: readonly TellableFact[]): Promise<void> {
    const circles = await this.circleOf.facts(tx, facts);
    const toTell = facts.map((fact, place) => noticesOf(fact, circles[place]!));
    const [told, reaches] = await Promise.all([insertNotices(tx, toTell), this.rings.reachesFor(tx, toTell)]);
    for (const { notices } of told) {
      for (const { personId, noticeId } of notices)
        tx.push(`person:${personId}`, { topic: 'inbox', noticeId });
    }
    await this.rings.offer(tx, told, reaches);
  }
}

const noticesOf = (fact: TellableFact, circle: Circle): ToTell => ({
  fact,
  notices: whoToTell(fact, circle).map((notice) => ({
    ...notice,
    side: deskSideOf(notice.personId, circle),
  })),
});
