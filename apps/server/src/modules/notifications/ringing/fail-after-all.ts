import {
  CALLS,
  deskSideOf,
  nextWay,
  ringOf,
  rungOfCall,
  waysAfter,
  type Channel,
  type Ring,
  type TellableFact,
} from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/database/new-id';
import type { Tx } from '../../../platform/database/tx';
import type { SentByTelephone } from '../callbacks/sent-under';
import { CircleOf } from '../circle-of';
import type { Told } from '../insert-notices';
import { logAttempts } from '../log-attempts';
import { isSettled } from './is-settled';
import { sendRing } from './offer-rings';
import { Reaches } from './reach';
import { reportedAtsOf, ringMessage } from './ring-message';
import type { RingWork } from './ring-work';
import { lockStep, stepIsOver } from './step-is-over';

/** A call or a text of ours, and the name under which the company knows it. */
type Sent = SentByTelephone & { msgid: string };

const FACT = `select f.id, f.station_id as "stationId", f.type, f.subject_id as "subjectId", f.actor_id as "actorId",
    f.actor_role as "actorRole", f.at, f.payload
  from facts f join notices n on n.station_id = f.station_id and n.fact_id = f.id
  where n.station_id = $1 and n.id = $2`;

const STANDS = `select a.result from notice_attempts a
  where a.station_id = $1 and a.notice_id = $2 and a.channel = $3 and not exists (select 1 from facts f
    where f.station_id = $1 and f.subject_id = a.subject_id and f.type = 'call.answered'
      and f.payload ->> 'callId' = $4::text)
  order by a.id desc limit 1`;

const TRIED = `select distinct channel from notice_attempts where station_id = $1 and notice_id = $2
  and result in ('accepted', 'refused', 'unknown', 'gathered')`;

const CALLED_SINCE = `select 1 from notices own join notices n on n.station_id = own.station_id
    and n.subject_id = own.subject_id and n.person_id = own.person_id and n.at > own.at
  where own.station_id = $1 and own.id = $2 and n.template = any($3::text[]) limit 1`;

/**
 * What was taken by the company turned out to have reached nobody: a telephone that nobody picked up, a text that did
 * not arrive. It is on record as such, and what follows is what follows a refusal: the next way of its chain at once,
 * or, where none is left and nobody on the step was reached, the next rung. Nothing follows where somebody has taken the
 * matter, or the same person has been called about it again. Told twice, or at once by two, the first counts.
 */
@Injectable()
export class FailAfterAll {
  constructor(
    private readonly reaches: Reaches,
    private readonly circleOf: CircleOf,
  ) {}

  async execute(tx: Tx, sent: Sent, detail: string): Promise<void> {
    const [fact] = await tx.query<TellableFact>(FACT, [tx.stationId, sent.noticeId]);
    if (fact === undefined) return;
    await lockStep(tx, fact.id);
    if (!(await stoodAsSent(tx, sent))) return;
    const { msgid: _, ...attempt } = sent;
    await logAttempts(tx, [{ ...attempt, result: 'refused', detail }]);
    const work = await this.workOf(tx, sent, fact);
    if (work === null || (await isOver(tx, work))) return;
    const next = nextWay('refused', work.rest, tx.now);
    if (next.kind === 'exhausted') await stepIsOver(tx, work, newId());
    const [channel, ...rest] = work.rest;
    if (next.kind === 'next' && channel !== undefined) sendRing(tx, { ...work, channel, rest }, next.at);
  }

  /** The call as it was, made anew from its fact and from how the person can be reached now. */
  private async workOf(
    tx: Tx,
    { noticeId, personId, template, channel }: Sent,
    fact: TellableFact,
  ): Promise<RingWork | null> {
    const [circle] = await this.circleOf.facts(tx, [fact]);
    const told = { noticeId, personId, template, side: deskSideOf(personId, circle!) } as Told;
    const ring = ringOf(fact, told);
    if (ring === null) return null;
    const reportedAts = await reportedAtsOf(tx, tx.stationId, [fact]);
    const reportedAt = reportedAts.get(fact.subjectId) ?? fact.at;
    return {
      ...{ ...told, ring, channel, subjectId: fact.subjectId },
      rest: await this.restOf(tx, told, { ring, channel }),
      factId: fact.id,
      factAt: fact.at.toISOString(),
      rung: rungOfCall(fact, template),
      message: ringMessage({ fact, told, ring, reportedAt }),
    };
  }

  private async restOf(
    tx: Tx,
    { noticeId, personId }: Told,
    { ring, channel }: { ring: Ring; channel: Channel },
  ): Promise<Channel[]> {
    const reach = (await this.reaches.of(tx, [personId])).get(personId);
    if (reach === undefined) return [];
    const tried = await tx.query<{ channel: Channel }>(TRIED, [tx.stationId, noticeId]);
    const leads = this.reaches.waysOf(ring.key, reach);
    const has = new Set(ring.ways.filter((way) => leads.has(way)));
    return waysAfter(channel, { ...ring, order: reach.order, has }, new Set(tried.map((one) => one.channel)));
  }
}

/** It is on record as taken, nothing was said of it since, and nobody pressed a key on it. */
async function stoodAsSent(tx: Tx, { noticeId, channel, msgid }: Sent): Promise<boolean> {
  const [newest] = await tx.query<{ result: string }>(STANDS, [tx.stationId, noticeId, channel, msgid]);
  return newest?.result === 'accepted';
}

async function isOver(tx: Tx, work: RingWork): Promise<boolean> {
  if (await isSettled(tx, tx.stationId, work)) return true;
  return (await tx.query(CALLED_SINCE, [tx.stationId, work.noticeId, CALLS])).length > 0;
}
