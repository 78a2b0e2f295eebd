import type { InputOf, OutputOf, publishDraft } from '@doorstep/contracts';
import { breaches, type DraftProblem } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { Tx } from '../../../platform/database/tx';
import type { CallerAct } from '../../../platform/http/act';
import { AssembleProblem } from './assemble-problem';
import { type Draft, keepDraft, type KeptSeat, lockToChange } from './draft-rows';
import { DraftViews } from './draft-views';
import { PublishSlots, type SeatToPublish } from './publish-slots';

/**
 * Makes a draft binding: its slots take the place of those not begun yet, everybody in it hears of their own turns, and
 * each slot is watched from now on. Looked at once more with the leaves and hats of this moment: while a rule is broken
 * and the secretary has not said `despite`, nothing is published. Two at once: one publishes.
 */
@Injectable()
export class PublishDraft {
  constructor(
    private readonly db: Database,
    private readonly assemble: AssembleProblem,
    private readonly slots: PublishSlots,
    private readonly views: DraftViews,
  ) {}

  execute(
    act: CallerAct,
    { draftId, version, despite }: InputOf<typeof publishDraft>,
  ): Promise<OutputOf<typeof publishDraft>> {
    const { stationId, personId: actorId, role: actorRole } = act.caller;
    return this.db.act(act, { stationId }, async (tx) => {
      await tx.query(ONE_AT_A_TIME, [stationId]);
      const draft = await lockToChange(tx, draftId, version);
      const problem = await this.assemble.refreshed(tx, draft, draft.problem);
      const seats = seatsToPublish(problem, draft.plan?.seats ?? []);
      if (!despite && seats.some((seat) => seat.despite.length > 0)) {
        const asked = await keepDraft(tx, { ...draft, problem });
        return { draft: await this.views.of(tx, asked), isDone: false };
      }
      const published = problem.slots.filter(({ startsAt }) => startsAt > tx.now);
      await this.slots.execute(tx, draft, published, seats);
      tx.record(
        'duty.published',
        { subjectId: draftId, actorId, actorRole },
        toldOf(draft, published, seats),
      );
      return { draft: await this.close(tx, { ...draft, problem }), isDone: true };
    });
  }

  private async close(tx: Tx, draft: Draft) {
    const kept = await keepDraft(tx, { ...draft, state: 'published' });
    await tx.query(PUBLISHED, [draft.stationId, draft.draftId, tx.now]);
    return this.views.of(tx, kept);
  }
}

/** Every seat with the rules it breaks: published despite them, it remembers them. */
function seatsToPublish(problem: DraftProblem, seats: readonly KeptSeat[]): SeatToPublish[] {
  const broken = Map.groupBy(breaches(problem, seats), ({ slotId, personId }) => `${slotId} ${personId}`);
  return seats.map((seat) => ({
    ...seat,
    despite: [...new Set((broken.get(`${seat.slotId} ${seat.personId}`) ?? []).map(({ code }) => code))],
  }));
}

/** What each member has to know: how many turns, and the first of them. Standing by is told when it is needed. */
function toldOf(
  { draftId, fromDay, untilDay }: Draft,
  slots: DraftProblem['slots'],
  seats: readonly SeatToPublish[],
) {
  const slotOf = new Map(slots.map((slot) => [slot.id, slot]));
  const turns = Map.groupBy(
    seats.filter((seat) => !seat.isStandby && slotOf.has(seat.slotId)),
    ({ personId }) => personId,
  );
  const members = [...turns].map(([personId, own]) => {
    const first = own
      .map(({ slotId }) => slotOf.get(slotId)!)
      .reduce((one, other) => (other.startsAt < one.startsAt ? other : one));
    return { personId, slots: own.length, firstAt: first.startsAt.toISOString(), firstLabel: first.label };
  });
  return { draftId, fromDay, untilDay, members };
}

const ONE_AT_A_TIME = `select pg_advisory_xact_lock(hashtextextended('publish/' || $1, 2))`;

const PUBLISHED = 'update roster_drafts set published_at = $3 where station_id = $1 and draft_id = $2';
