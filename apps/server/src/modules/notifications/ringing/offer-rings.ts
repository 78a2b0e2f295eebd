import {
  after,
  CALLS,
  CHANNELS,
  chainsFor,
  firstOf,
  mustLeaveWithin,
  ringOf,
  ringPriority,
  rungOfCall,
  seconds,
  settlersOf,
  waysWorth,
  wellFirst,
  type Channel,
  type Ring,
  type TellableFact,
} from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx';
import type { Told, ToTell } from '../insert-notices';
import { logAttempts, type Attempt } from '../log-attempts';
import { settledOf } from './is-settled';
import { Reaches, type Reach } from './reach';
import { RING, ringKey, ringLane, type RingWork } from './ring-work';
import { reportedAtsOf, ringMessage } from './ring-message';

interface Wanted {
  told: Told;
  ring: Ring;
  reach: Reach;
  /** The ways that would reach them now. */
  has: ReadonlySet<Channel>;
}

/** What one fact's calls are made from; `lateAts`: by when those had to be called whose older call it replaces. */
interface Asked {
  fact: TellableFact;
  reportedAt: Date;
  lateAts: ReadonlyMap<string, string>;
}

/** A fact, and whom it calls. */
interface Called {
  fact: TellableFact;
  wanted: readonly Wanted[];
}

const UNREACHABLE: Reach = {
  openid: null,
  phone: null,
  wecomUserId: null,
  isWorkBound: false,
  order: null,
  credits: new Map(),
};

/**
 * Decides who also hears of a fact outside the house, and by which ways. Rows only, in the commit of the notices. What
 * is newer takes the place of what still waits: of an older step about the same thing nobody is called any more who is
 * called now.
 */
@Injectable()
export class OfferRings {
  constructor(private readonly reaches: Reaches) {}

  /** How those can be reached who may be called; asked beside the writing of their notices. */
  reachesFor(tx: Tx, all: readonly ToTell[]): Promise<Map<string, Reach>> {
    const called = all.flatMap(({ fact, notices }) =>
      notices.filter((notice) => ringOf(fact, notice) !== null).map(({ personId }) => personId),
    );
    return this.reaches.of(tx, [...new Set(called)]);
  }

  async offer(tx: Tx, told: readonly ToTell<Told>[], reaches: ReadonlyMap<string, Reach>): Promise<void> {
    const all = (await stillOpen(tx, told)).map((one) => this.calledBy(one, reaches));
    const [reportedAts, older] = await Promise.all([
      reportedAtsOf(
        tx,
        tx.stationId,
        all.map(({ fact }) => fact),
      ),
      supersede(tx, all),
    ]);
    const lateAts = lateAtsOf(older);
    const untold = all.flatMap(({ fact, wanted }) => {
      const asked = { fact, reportedAt: reportedAts.get(fact.subjectId) ?? fact.at, lateAts };
      return wanted.flatMap((one) => this.call(tx, asked, one));
    });
    await logAttempts(tx, [...older.map((work) => superseded(tx, work)), ...untold]);
  }

  private calledBy({ fact, notices }: ToTell<Told>, reaches: ReadonlyMap<string, Reach>): Called {
    const wanted = notices.flatMap((told) => {
      const ring = ringOf(fact, told);
      if (ring === null) return [];
      const reach = reaches.get(told.personId) ?? UNREACHABLE;
      return [{ told, ring, reach, has: this.worthFor(ring, reach) }];
    });
    return { fact, wanted: inTurn(fact.subjectId, wanted) };
  }

  /** The ways that would reach them now and that this call is worth. */
  private worthFor({ key, worth }: Ring, reach: Reach): Set<Channel> {
    return waysWorth(this.reaches.waysOf(key, reach), worth, this.reaches.creditsFor(key, reach));
  }

  /** Queues the first way of each chain; answers what could not be tried at all. */
  private call(tx: Tx, { fact, reportedAt, lateAts }: Asked, wanted: Wanted): Attempt[] {
    const { told, ring, reach, has } = wanted;
    const usable = new Set(ring.ways.filter((way) => has.has(way)));
    const lateAt = lateAts.get(ladderOf({ subjectId: fact.subjectId, personId: told.personId }));
    const chains = chainsFor({ ...ring, order: reach.order, has: usable });
    for (const chain of chains) {
      const [channel, ...rest] = wellFirst(chain, this.reaches.isHeld);
      if (channel === undefined) continue;
      const { personId, template, side, noticeId } = told;
      const payload: RingWork = {
        ...{ noticeId, personId, template, side, ring, channel, rest },
        subjectId: fact.subjectId,
        factId: fact.id,
        factAt: fact.at.toISOString(),
        rung: rungOfCall(fact, template),
        message: ringMessage({ fact, told, ring, reportedAt }),
        ...(lateAt === undefined ? {} : { lateAt }),
      };
      sendRing(tx, payload);
    }
    return has.has('wechat') || !ring.ways.includes('wechat') ? [] : [this.untold(fact, wanted)];
  }

  private untold(fact: TellableFact, { told, ring, reach }: Wanted): Attempt {
    const { noticeId, personId, template } = told;
    const isSpared = this.reaches.waysOf(ring.key, reach).has('wechat');
    const unsent = isSpared ? 'last-credit' : 'no-credit';
    const result = reach.openid === null ? 'no-account' : unsent;
    const { stationId, subjectId } = fact;
    return { stationId, subjectId, noticeId, personId, template, channel: 'wechat', result, detail: '' };
  }
}

const NEW_STEPS: readonly TellableFact['type'][] = ['ticket.escalated', 'ticket.raised'];

/** Older steps of the same ladder that still wait for the same people: called off, and to be put on record as such. */
async function supersede(tx: Tx, all: readonly Called[]): Promise<RingWork[]> {
  const steps = all.filter(({ fact, wanted }) => NEW_STEPS.includes(fact.type) && wanted.length > 0);
  return tx.callOff<RingWork>(
    RING,
    steps.map(({ fact, wanted }) => ({
      about: fact.subjectId,
      lanes: wanted.flatMap(({ told: { personId } }) =>
        CHANNELS.map((channel) => ringLane({ personId, channel })),
      ),
    })),
    { field: 'template', among: CALLS },
  );
}

function superseded({ stationId }: Tx, work: RingWork): Attempt {
  const { noticeId, subjectId, personId, template, channel } = work;
  const about = { stationId, subjectId, noticeId, personId, template, channel };
  return { ...about, result: 'superseded', detail: '' };
}

/** One person on the ladder of one thing. */
const ladderOf = ({ subjectId, personId }: Pick<RingWork, 'subjectId' | 'personId'>): string =>
  `${subjectId} ${personId}`;

/**
 * Whom no step has reached is not called in time because there is a new step: a rung every two minutes would otherwise
 * hide for ever that none of them leaves.
 */
function lateAtsOf(older: readonly RingWork[]): ReadonlyMap<string, string> {
  const soonest = new Map<string, string>();
  for (const { lateAt, ...work } of older) {
    const known = soonest.get(ladderOf(work));
    if (lateAt != null && (known === undefined || lateAt < known)) soonest.set(ladderOf(work), lateAt);
  }
  return soonest;
}

/** What is told this late may have been taken by somebody: asked before anybody is called, and again before ringing. */
const LATE = seconds(1);

/** Without the notices about which nobody need be called any more. */
async function stillOpen(tx: Tx, all: readonly ToTell<Told>[]): Promise<ToTell<Told>[]> {
  const late = all
    .filter(({ fact }) => tx.now.getTime() - fact.at.getTime() > LATE)
    .flatMap(({ fact, notices }) => notices.map((notice) => ({ fact, notice, template: notice.template })));
  const settled = await settledOf(tx, tx.stationId, late);
  const over = new Set(late.filter((_, place) => settled.has(place)).map(({ notice }) => notice));
  return all.map(({ fact, notices }) => ({ fact, notices: notices.filter((notice) => !over.has(notice)) }));
}

/** Among those who can be reached one comes first, the others after everything nobody has heard of yet. */
function inTurn(subjectId: string, wanted: readonly Wanted[]): Wanted[] {
  const called = wanted.filter(({ ring, has }) => ring.kind === 'first-call' && has.size > 0);
  const first = called[firstOf(subjectId, called.length)];
  return wanted.map((one) =>
    one !== first && called.includes(one) ? { ...one, ring: { ...one.ring, kind: 'second-call' } } : one,
  );
}

/** Queues one call by one way. */
export function sendRing(tx: Tx, work: RingWork, dueAt = tx.now): void {
  const { lateAt = lateAtOf(work, dueAt) } = work;
  tx.send(RING, {
    key: ringKey(work),
    payload: { ...work, lateAt },
    dueAt,
    lateAt: lateAt === null ? null : new Date(lateAt),
    lane: ringLane(work),
    priority: ringPriority(work.ring.kind, work.ring.urgency),
    outlet: work.channel,
    about: work.subjectId,
    endsOn: settlersOf(work.template),
  });
}

function lateAtOf({ ring, template, channel }: RingWork, dueAt: Date): string | null {
  const wait = mustLeaveWithin(ring, template, channel);
  return wait === null ? null : after(dueAt, wait).toISOString();
}
