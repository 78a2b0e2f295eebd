import type { InputOf, moveInDraft, OutputOf } from '@doorstep/contracts';
import { type DraftProblem, Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { CallerAct } from '../../../platform/http/act';
import { keepDraft, type KeptSeat, lockToChange } from './draft-rows';
import { DraftViews } from './draft-views';
import { withSeats } from './draft-steps';

type Move = Omit<InputOf<typeof moveInDraft>, 'draftId' | 'version'>;

const SEATS_AT_MOST = 12;

/**
 * The secretary puts somebody in, takes somebody out, or both. Rules are said, not enforced: the answer names every rule
 * that is broken now, and publishing asks once more. A phone that saw an older version changes nothing.
 */
@Injectable()
export class MoveInDraft {
  constructor(
    private readonly db: Database,
    private readonly views: DraftViews,
  ) {}

  execute(
    act: CallerAct,
    { draftId, version, ...move }: InputOf<typeof moveInDraft>,
  ): Promise<OutputOf<typeof moveInDraft>> {
    if (move.putIn === undefined && move.takeOut === undefined) throw new Refusal('input.invalid');
    return this.db.act(act, { stationId: act.caller.stationId }, async (tx) => {
      const draft = await lockToChange(tx, draftId, version);
      checkKnown(draft.problem, move);
      const plan = draft.plan ?? { seats: [], bound: 0 };
      const before = plan.seats.filter(({ slotId }) => slotId === move.slotId);
      const step = { slotId: move.slotId, before, after: moved(before, move) };
      const changed = {
        ...draft,
        plan: { ...plan, seats: withSeats(plan.seats, step.slotId, step.after) },
        doneSteps: [...draft.doneSteps, step],
        undoneSteps: [],
      };
      return this.views.of(tx, await keepDraft(tx, changed));
    });
  }
}

function checkKnown({ slots, members }: DraftProblem, { slotId, putIn }: Move): void {
  if (!slots.some(({ id }) => id === slotId)) throw new Refusal('slot.unknown');
  if (putIn !== undefined && !members.some(({ id }) => id === putIn)) throw new Refusal('seat.not-a-member');
}

/** Whoever stood by and is put in sits from now on; whoever is put in takes the place of the one taken out. */
function moved(seats: readonly KeptSeat[], { slotId, putIn, takeOut, isStandby }: Move): KeptSeat[] {
  const place = seats.findIndex(({ personId }) => personId === takeOut);
  if (takeOut !== undefined && place < 0) throw new Refusal('seat.unknown');
  if (seats.some((seat) => seat.personId === putIn && seat.isStandby === isStandby))
    throw new Refusal('seat.taken');
  const put = putIn === undefined ? [] : [{ slotId, personId: putIn, isStandby, isByHand: true }];
  const stay = (seat: KeptSeat): KeptSeat[] => (seat.personId === putIn ? [] : [seat]);
  const after = seats.flatMap((seat, n) => (n === place ? put : stay(seat)));
  const all = place < 0 ? [...after, ...put] : after;
  if (all.length > SEATS_AT_MOST) throw new Refusal('slot.full');
  return all;
}
