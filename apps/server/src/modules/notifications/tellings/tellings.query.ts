import type { OutputOf, readTellings, TellingStep } from '@doorstep/contracts';
import {
  isCall,
  isStep,
  Refusal,
  rungOfFact,
  STEP_FACTS,
  type Caller,
  type Fact,
  type NoticeTemplate,
  type StepFactType,
  type TicketStatus,
} from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import { Identity, PartyNames } from '../../identity/index';
import { Roster } from '../../roster/index';
import { stepWords, toldWords, untoldWords } from '../words/telling-words';
import { sendsOf } from './sends-of';
import { toldBeside } from './told-beside';

type View = OutputOf<typeof readTellings>;
type Step = Fact<StepFactType>;
type Answer = Fact<'ticket.accepted' | 'ticket.solved' | 'ticket.seen'>;

interface NoticeRow {
  id: string;
  fact_id: string;
  person_id: string;
  template: NoticeTemplate;
  shown_at: Date | null;
}

const FACTS = `select id, type, actor_id as "actorId", at, payload from facts
  where station_id = $1 and subject_id = $2 and type = any($3::text[]) order by at desc, id desc limit 200`;
const NOTICES = `select id, fact_id, person_id, template, least(shown_at, read_at) as shown_at
  from notices where station_id = $1 and fact_id = any($2::uuid[]) order by id`;
const STATUS = `select payload->'ticket'->>'status' as status from facts
  where station_id = $1 and subject_id = $2 and type like 'ticket.%' order by at desc, id desc limit 1`;
const NEXT = `select due_at from due_work
  where station_id = $1 and name = any($2::text[]) and key = $3 and dead_at is null order by due_at limit 1`;

const ANSWERS = ['ticket.accepted', 'ticket.solved', 'ticket.seen'];
/** The timers by which silence about a ticket is broken; they belong to the ticket, under its id. */
const SILENCE_TIMERS = ['climb-when-silent', 'remind-unseen'];
const MOST_STEPS = 100;

/**
 * Who was told of a ticket: step by step those who were called, by which way and with which answer; everybody else who
 * heard of it; who has it; and why me, or why not.
 */
@Injectable()
export class Tellings {
  constructor(
    private readonly db: Database,
    private readonly identity: Identity,
    private readonly parties: PartyNames,
    private readonly roster: Roster,
  ) {}

  async of(caller: Caller, ticketId: string): Promise<View> {
    const { stationId } = caller;
    const status = await this.statusOf(stationId, ticketId);
    const { steps, answers } = await this.factsOf(stationId, ticketId);
    const notices = await this.db.query<NoticeRow>(NOTICES, [stationId, steps.map(({ id }) => id)]);
    const people = [
      ...notices.map(({ person_id }) => person_id),
      ...answers.flatMap(({ actorId }) => actorId ?? []),
    ];
    const names = await this.identity.namesOf(this.db, [...new Set(people)]);
    const named = (personId: string | null): string => names.get(personId ?? '') ?? '居民';
    const taken = answers.find(({ type }) => type !== 'ticket.seen');
    const seen = answers.filter(({ type }) => type === 'ticket.seen');
    const said = ({ actorId, at }: Answer) => ({ personName: named(actorId), at: at.toISOString() });
    const rooms = { reader: this.db, identity: this.identity, parties: this.parties };
    return {
      steps: await this.viewsOf(stationId, { steps, notices, named }),
      isWaiting: status === 'submitted',
      takenBy: taken === undefined ? null : said(taken),
      seenBy: seen.slice(0, 60).map(said),
      nextAt: await this.nextAt(stationId, ticketId),
      why: await this.why(caller, { steps, notices, taken }),
      ...(await toldBeside(rooms, caller, ticketId)),
    };
  }

  /** How it stands by its newest fact; a matter without any is none of this station's. */
  private async statusOf(stationId: string, ticketId: string): Promise<TicketStatus> {
    const [last] = await this.db.query<{ status: TicketStatus }>(STATUS, [stationId, ticketId]);
    if (last === undefined) throw new Refusal('ticket.unknown');
    return last.status;
  }

  /** In the order in which it happened; of very many the newest. */
  private async factsOf(stationId: string, ticketId: string): Promise<{ steps: Step[]; answers: Answer[] }> {
    const newest = await this.db.query<Step | Answer>(FACTS, [
      stationId,
      ticketId,
      [...STEP_FACTS, ...ANSWERS],
    ]);
    const facts = newest.reverse();
    return {
      steps: facts.filter(isStep).slice(-MOST_STEPS),
      answers: facts.filter((fact): fact is Answer => !isStep(fact)),
    };
  }

  private async viewsOf(
    stationId: string,
    { steps, notices, named }: { steps: Step[]; notices: NoticeRow[]; named: (personId: string) => string },
  ): Promise<TellingStep[]> {
    const calls = notices.filter(({ template }) => isCall(template));
    const sends = await sendsOf(
      this.db,
      stationId,
      calls.map(({ id }) => id),
    );
    return steps.map((step) => ({
      factId: step.id,
      at: step.at.toISOString(),
      words: stepWords(step),
      rung: rungOfFact(step),
      wake: step.type === 'ticket.escalated' ? step.payload.wake : null,
      loudness: step.payload.loudness ?? null,
      people: calls
        .filter(({ fact_id }) => fact_id === step.id)
        .slice(0, 60)
        .map(({ id, person_id, shown_at }) => ({
          personId: person_id,
          personName: named(person_id),
          shownAt: shown_at?.toISOString() ?? null,
          sends: sends.get(id) ?? [],
        })),
    }));
  }

  private async nextAt(stationId: string, ticketId: string): Promise<string | null> {
    const [next] = await this.db.query<{ due_at: Date }>(NEXT, [stationId, SILENCE_TIMERS, ticketId]);
    return next?.due_at.toISOString() ?? null;
  }

  /**
   * Told: on which step, and why then. Not told: where the reader stood when it was (last) said, and who had it. What
   * began in somebody's hands called nobody.
   */
  private async why(
    { personId, stationId }: Caller,
    { steps, notices, taken }: { steps: Step[]; notices: NoticeRow[]; taken: Answer | undefined },
  ): Promise<string> {
    const mine = notices.filter(({ person_id }) => person_id === personId);
    const step = steps.find((one) => mine.some((notice) => isToldOn(one, notice)));
    if (step !== undefined) return toldWords(step);
    const [first] = steps;
    const begun = steps.filter((one) => rungOfFact(one) === 0).at(-1) ?? first;
    if (first === undefined || begun === undefined) return untoldWords(null);
    const duty = await this.roster.dutyAt(this.db, stationId, begun.at);
    return untoldWords({
      isTaker: taken?.actorId === personId,
      isReporter: first.actorId === personId,
      satThen: duty.told.includes(personId),
      stoodByThen: duty.standby.includes(personId) || duty.nextPair.includes(personId),
      climbed: steps.filter(({ type }) => type === 'ticket.escalated').length,
      isTaken: taken !== undefined,
    });
  }
}

/** Called on this step; of a line from the paper book whoever wrote it is told why as well. */
const isToldOn = (step: Step, { fact_id, template }: NoticeRow): boolean =>
  fact_id === step.id && (isCall(template) || step.type === 'ticket.transcribed');
