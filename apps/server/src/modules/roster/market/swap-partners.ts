import { isHeld, type SwapActor, type SwapKind } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx';
import { Candidates } from '../attendance/candidates';
import type { SlotOnRoster } from '../attendance/slot-rows';

interface Asked {
  actor: SwapActor;
  slot: SlotOnRoster;
  wanted: SlotOnRoster | null;
  toId: string | null;
}

/** Whom an offer is told to: the one who is asked, those in the slot that is wanted, or everybody it fits. */
@Injectable()
export class SwapPartners {
  constructor(private readonly candidates: Candidates) {}

  async toTell(tx: Tx, { actor, slot, wanted, toId }: Asked, kind: SwapKind): Promise<string[]> {
    if (toId !== null) return [toId];
    if (wanted !== null) return peopleIn(wanted, tx.now);
    const { inOrder, problem } = await this.candidates.of(tx, slot, tx.now);
    const fitting = kind === 'cover' ? inOrder : problem.members.map(({ id }) => id);
    const there = peopleIn(slot, tx.now);
    return fitting.filter((personId) => personId !== actor.personId && !there.includes(personId));
  }
}

const peopleIn = (slot: SlotOnRoster, now: Date): string[] =>
  slot.seats.filter((seat) => isHeld(seat, now)).map(({ personId }) => personId);
