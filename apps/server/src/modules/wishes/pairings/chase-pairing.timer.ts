import { CHASE_STEPS, type ChaseWhom, pairingLeads, type PairSide } from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import type { DueWork } from '../../../platform/due/due-work';
import { Timer, type TimerHandler } from '../../../platform/due/timer.decorator';
import type { PairingRow } from './pairing-row';
import { type HeldPair, Pairs } from './pairs';
import { CHASE_PAIRING, type Chase, chase, PartWays } from './part-ways';

/**
 * Two were asked and one says nothing: after a day the silent one is asked again, after three the desk rings, after a
 * week the two cards are free for others. Late or twice it finds a pair that has answered, and does nothing.
 */
@Timer(CHASE_PAIRING)
export class ChasePairing implements TimerHandler<Chase> {
  constructor(
    private readonly pairs: Pairs,
    private readonly parting: PartWays,
  ) {}

  async handle(tx: Tx, { key, payload: { step } }: DueWork<Chase>): Promise<void> {
    const held = await this.pairs.hold(tx, key, null);
    const found = CHASE_STEPS[step];
    if (held.pair.state !== 'asked' || found === undefined) return;
    const { whom, days } = found;
    if (whom === 'nobody') return this.letGo(tx, held);
    await this.pairs.record({ tx, held, caller: null }, 'pairing.unanswered', {
      whom: asked(whom),
      days,
      silent: silentSides(held.pair),
    });
    chase(tx, held.pair, step + 1);
  }

  private async letGo(tx: Tx, held: HeldPair): Promise<void> {
    const to = pairingLeads(held.pair.state, 'unglue');
    if (to === null) return;
    await this.parting.part(tx, held.pair, to, null);
    await this.parting.freeWish(tx, held.wish, true);
    await this.pairs.record({ tx, held, caller: null }, 'pairing.unglued', {});
  }
}

const asked = (whom: Exclude<ChaseWhom, 'nobody'>): 'silent' | 'desk' => whom;

function silentSides({ residentAgreedAt, companionAgreedAt }: PairingRow): PairSide[] {
  const sides: PairSide[] = [];
  if (residentAgreedAt === null) sides.push('resident');
  if (companionAgreedAt === null) sides.push('companion');
  return sides;
}
