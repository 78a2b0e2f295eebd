import type { InputOf, planVisit, VisitView } from '@doorstep/contracts';
import { after, days, KNOWN_PAIRINGS, mustSignFirst, Refusal, WISHES } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import { newId } from '../../../platform/database/new-id';
import type { Tx } from '../../../platform/database/tx';
import type { CallerAct } from '../../../platform/http/act';
import { sideOrRefuse } from '../pairings/pairing-acts';
import { reasonsOf } from '../pairings/pairing-views';
import { type HeldPair, Pairs } from '../pairings/pairs';
import { VisitActs } from './visit-acts';
import { VISITS_TABLE, type VisitRow } from './visit-row';
import { watchPlanned } from './visit-timers';
import { VisitViews } from './visit-views';

type Asked = InputOf<typeof planVisit>;
const FARTHEST = days(60);

/**
 * A visit both know of: when, for how long, and who comes. The first one in twos where somebody is let into a flat, and
 * not before what has to be signed is signed.
 */
@Injectable()
export class PlanVisit {
  constructor(
    private readonly db: Database,
    private readonly pairs: Pairs,
    private readonly acts: VisitActs,
    private readonly views: VisitViews,
  ) {}

  execute(act: CallerAct, asked: Asked): Promise<VisitView> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const held = await this.pairs.hold(tx, asked.pairingId, caller);
      sideOrRefuse(held, caller);
      if (!KNOWN_PAIRINGS.includes(held.pair.state)) throw new Refusal('pairing.wrong-state');
      const visit = await visitOf(tx, held, asked);
      await VISITS_TABLE.add(tx, visit);
      watchPlanned(tx, visit);
      await this.acts.record({ tx, held, visit, caller }, 'visit.planned', {});
      return this.views.one(tx, caller, visit);
    });
  }
}

async function visitOf(tx: Tx, held: HeldPair, asked: Asked): Promise<VisitRow> {
  const startsAt = new Date(asked.startsAt);
  if (startsAt <= tx.now || startsAt > after(tx.now, FARTHEST)) throw new Refusal('visit.bad-time');
  const came = "pairing_id = $2 and state = 'confirmed' limit 1";
  const isFirst = (await VISITS_TABLE.list(tx, tx.stationId, came, [held.pair.id])).length === 0;
  checkSigned(held, isFirst);
  return {
    ...VISIT_BEGINS,
    ...visitorsOf(held, asked, isFirst),
    stationId: tx.stationId,
    id: newId(),
    pairingId: held.pair.id,
    startsAt,
    minutes: asked.minutes,
    isFirst,
  };
}

function checkSigned({ pair, wish }: HeldPair, isFirst: boolean): void {
  const isSigned = pair.residentSignedAt !== null && pair.companionSignedAt !== null;
  if (!isSigned && mustSignFirst(reasonsOf(pair, wish), isFirst)) throw new Refusal('pairing.unsigned');
}

/** Who comes; a place nobody was named for refuses, and so does a first visit alone where two should come. */
function visitorsOf(
  { pair, wish }: HeldPair,
  { by, inTwos }: Asked,
  isFirst: boolean,
): Pick<VisitRow, 'visitorId' | 'secondId'> {
  const places = { first: pair.companionId, second: pair.secondId, backup: pair.backupId };
  const visitorId = places[by];
  if (visitorId === null) throw new Refusal('companion.needed');
  if (!inTwos && !(isFirst && WISHES[wish.kind].firstInTwos && wish.reading.place === 'home'))
    return { visitorId, secondId: null };
  const secondId = [pair.secondId, pair.backupId, pair.companionId].find(
    (id) => id !== null && id !== visitorId,
  );
  if (secondId === undefined || secondId === null) throw new Refusal('companion.needed');
  return { visitorId, secondId };
}

const VISIT_BEGINS = {
  state: 'planned',
  setOutAt: null,
  arrivedAt: null,
  finishedAt: null,
  isOverdue: false,
  residentCame: null,
  visitorCame: null,
  residentMinutes: null,
  visitorMinutes: null,
  saidMinutes: null,
  givenFen: null,
  spentFen: null,
  changeFen: null,
  receiptIds: [],
} satisfies Partial<VisitRow>;
