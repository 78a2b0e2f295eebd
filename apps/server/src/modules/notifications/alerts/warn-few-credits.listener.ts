import { callsLeft, FEW_CALLS, isHeld, type Fact } from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import { Listener, type ListenerHandler } from '../../../platform/due/listener.decorator';
import { Identity } from '../../identity/index';
import { Roster, slotDigest } from '../../roster/index';
import { Reaches } from '../ringing/reach';

/**
 * Half an hour before a duty begins: whoever sits in it and can hardly be called about an ordinary matter any more hears of it while there is
 * time, and so does the secretary, who can telephone. Facts only; the work is gone with its first run.
 */
@Listener('warn-few-credits', ['duty.ending'])
export class WarnFewCredits implements ListenerHandler<'duty.ending'> {
  constructor(
    private readonly roster: Roster,
    private readonly identity: Identity,
    private readonly reaches: Reaches,
  ) {}

  async handle(tx: Tx, { stationId, payload }: Fact<'duty.ending'>): Promise<void> {
    if (payload.nextSlotId === null) return;
    const [next] = await this.roster.slotsOf(tx, stationId, [payload.nextSlotId]);
    if (next === undefined) return;
    const sitting = next.seats.filter((seat) => !seat.isStandby && isHeld(seat, tx.now));
    const people = sitting.map(({ personId }) => personId);
    const [reaches, names] = [await this.reaches.of(tx, people), await this.identity.namesOf(tx, people)];
    for (const [personId, reach] of reaches) {
      const messages = this.reaches.creditsFor('duty-alert', reach);
      const has = this.reaches.waysOf('duty-alert', reach);
      const left = callsLeft({ order: reach.order, has, messages });
      if (left === null || left >= FEW_CALLS) continue;
      const personName = names.get(personId) ?? '';
      const about = { subjectId: next.id, actorId: null, actorRole: null };
      tx.record('credits.low', about, { personId, personName, left, slot: slotDigest(next) });
    }
  }
}
