import type { Fact } from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import { Listener, type ListenerHandler } from '../../../platform/due/listener.decorator';
import { Identity } from '../../identity/index';
import { EndSeats } from './end-seats';
import { SeatRules } from './seat-rules';
import { slotDigest } from './slot-rows';

/** From the first day on: what is over is left alone anyway, and a night that runs began yesterday. */
const EVER = '0001-01-01';

/**
 * Whoever is a member no longer sits nowhere any more: their seats end and others are called. Harmless twice: seats that
 * ended stay so; whoever got a hat again meanwhile keeps them.
 */
@Listener('end-seats-of-revoked', ['role.revoked'])
export class EndSeatsOfRevoked implements ListenerHandler<'role.revoked'> {
  constructor(
    private readonly rules: SeatRules,
    private readonly ending: EndSeats,
    private readonly identity: Identity,
  ) {}

  async handle(tx: Tx, { actorId, actorRole, payload: { personId } }: Fact<'role.revoked'>): Promise<void> {
    if (await this.rules.hasHat(tx, personId)) return;
    const why = 'secretary';
    const ended = await this.ending.execute(tx, personId, { fromDay: EVER, untilDay: null, why });
    const personName = (await this.identity.namesOf(tx, [personId])).get(personId) ?? '';
    for (const slot of ended) {
      const payload = {
        slot: slotDigest(slot),
        personId,
        personName,
        why,
        reason: '',
        byOther: true,
      } as const;
      tx.record('duty.given-up', { subjectId: slot.id, actorId, actorRole }, payload);
    }
  }
}
