import { deskSideOf, TOLD_FACTS, whoToTell, type TellableFact } from '@doorstep/domain';
import type { Tx } from '../../platform/database/tx';
import { Listener, type ListenerHandler } from '../../platform/due/listener.decorator';
import { CircleOf } from './circle-of';
import { insertNotices } from './insert-notices';
import { OfferRings } from './ringing/offer-rings';

/**
 * Somebody did something with a ticket, or something happened around duty or around being called: everybody whom the
 * rule names hears of it. The inbox and the open phones always; the ways out of the house where there are any. Only
 * rows are written here, in one commit with the end of this work, so a crash leaves all of it or none; a second run
 * finds the notices written and tells nobody again.
 */
@Listener('write-notices', TOLD_FACTS, 'first')
export class WriteNotices implements ListenerHandler<TellableFact['type']> {
  constructor(
    private readonly circleOf: CircleOf,
    private readonly rings: OfferRings,
  ) {}

  async handle(tx: Tx, fact: TellableFact): Promise<void> {
    const circle = await this.circleOf.fact(tx, fact);
    const notices = whoToTell(fact, circle).map((notice) => ({
      ...notice,
      side: deskSideOf(notice.personId, circle),
    }));
    const [told, reaches] = await Promise.all([
      insertNotices(tx, fact, notices),
      this.rings.reachesFor(tx, fact, notices),
    ]);
    for (const { personId, noticeId } of told) tx.push(`person:${personId}`, { topic: 'inbox', noticeId });
    await this.rings.offer(tx, fact, { told, reaches });
  }
}
