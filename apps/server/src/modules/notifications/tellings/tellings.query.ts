import type { OutputOf, readTellings, TellingStep } from '@doorstep/contracts';
import { Refusal, rungOfFact, type Caller, type Fact } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import { Identity } from '../../identity/index';
import { Roster } from '../../roster/index';
import { stepWords, toldWords, untoldWords } from '../words/telling-words';
import { sendsOf } from './sends-of';

type View = OutputOf<typeof readTellings>;
type Step = Fact<
  'ticket.reported' | 'ticket.transcribed' | 'ticket.escalated' | 'ticket.raised' | 'ticket.unseen'
>;
type Answer = Fact<'ticket.accepted' | 'ticket.solved' | 'ticket.seen'>;

interface FactRow {
  id: string;
  type: string;
  actorId: string | null;
  at: Date;
  payload: object;
}

interface NoticeRow {
  id: string;
  fact_id: string;
  person_id: string;
  shown_at: Date | null;
}

const FACTS = `select id, type, actor_id as "actorId", at, payload from facts
  where station_id = $1 and subject_id = $2 and type = any($3::text[]) order by at, id limit 200`;
const NOTICES = `select id, fact_id, person_id, least(shown_at, read_at) as shown_at
  from notices where station_id = $1 and fact_id = any($2::uuid[]) order by id`;
const NEXT = `select due_at from due_work
  where station_id = $1 and name = any($2::text[]) and key = $3 and dead_at is null order by due_at limit 1`;

const STEPS = ['ticket.reported', 'ticket.transcribed', 'ticket.escalated', 'ticket.raised', 'ticket.unseen'];
const ANSWERS = ['ticket.accepted', 'ticket.solved', 'ticket.seen'];
/** The timers by which silence about a ticket is broken; they belong to the ticket, under its id. */
const SILENCE_TIMERS = ['climb-when-silent', 'remind-unseen'];
const MOST_STEPS = 100;

/** Who was told of a ticket, step by step, by which way and with which answer; who has it; and why me, or why not. */
@Injectable()
export class Tellings {
  constructor(
    private readonly db: Database,
    private readonly identity: Identity,
    private readonly roster: Roster,
  ) {}

  async of(caller: Caller, ticketId: string): Promise<View> {
    const { stationId } = caller;
    const facts = await this.db.query<FactRow>(FACTS, [stationId, ticketId, [...STEPS, ...ANSWERS]]);
    const steps = facts.filter(({ type }) => STEPS.includes(type)).slice(-MOST_STEPS) as Step[];
    if (steps.length === 0) throw new Refusal('ticket.unknown');
    const answers = facts.filter(({ type }) => ANSWERS.includes(type)) as Answer[];
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
    return {
      steps: await this.viewsOf(stationId, { steps, notices, named }),
      takenBy: taken === undefined ? null : said(taken),
      seenBy: seen.slice(0, 60).map(said),
      nextAt: await this.nextAt(stationId, ticketId),
      why: await this.why(caller, { steps, notices, taken }),
    };
  }

  private async viewsOf(
    stationId: string,
    { steps, notices, named }: { steps: Step[]; notices: NoticeRow[]; named: (personId: string) => string },
  ): Promise<TellingStep[]> {
    const sends = await sendsOf(
      this.db,
      stationId,
      notices.map(({ id }) => id),
    );
    return steps.map((step) => ({
      factId: step.id,
      at: step.at.toISOString(),
      words: stepWords(step),
      rung: rungOfFact(step),
      wake: step.type === 'ticket.escalated' ? step.payload.wake : null,
      loudness: step.payload.loudness ?? null,
      people: notices
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

  /** Told: on which step, and why then. Not told: where the reader stood when it was said, and who had it. */
  private async why(
    { personId, stationId }: Caller,
    { steps, notices, taken }: { steps: Step[]; notices: NoticeRow[]; taken: Answer | undefined },
  ): Promise<string> {
    const mine = notices.find(({ person_id }) => person_id === personId);
    const step = steps.find(({ id }) => id === mine?.fact_id);
    if (step !== undefined) return toldWords(step);
    const first = steps[0]!;
    const duty = await this.roster.dutyAt(this.db, stationId, first.at);
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
