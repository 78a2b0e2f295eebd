import type { OutputOf, readStationRules } from '@doorstep/contracts';
import type { Caller } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { Reader } from '../../../platform/database/reader';

type View = OutputOf<typeof readStationRules>;
type Dated<T, K extends keyof T> = Omit<T, K> & { [P in K]: Date | (null extends T[P] ? null : never) };
type RuleRow = Dated<View['rules'][number], 'proposedAt' | 'decidedAt'>;
type MistakeRow = Dated<View['mistakes'][number], 'correctedAt'>;

/** The rules of a station as the secretary sees them, and what was understood wrongly of late. */
@Injectable()
export class StationRulesQuery {
  constructor(private readonly db: Database) {}

  read({ stationId }: Caller): Promise<View> {
    return rulesViewOf(this.db, stationId);
  }
}

/** The same view as the answer to the question and to every change. */
export async function rulesViewOf(reader: Reader, stationId: string): Promise<View> {
  const rules = await reader.query<RuleRow>(RULES, [stationId]);
  const mistakes = await reader.query<MistakeRow>(MISTAKES, [stationId]);
  const [works] = await reader.query<NonNullable<View['works']>>(WORKS, [stationId]);
  return {
    rules: rules.map((rule) => ({
      ...rule,
      proposedAt: rule.proposedAt.toISOString(),
      decidedAt: rule.decidedAt?.toISOString() ?? null,
    })),
    mistakes: mistakes.map((one) => ({ ...one, correctedAt: one.correctedAt.toISOString() })),
    works: works ?? null,
  };
}

const RULES = `
  select r.rule_id as "ruleId", r.words, r.category, r.party, r.state, r.proposed_at as "proposedAt",
    r.decided_at as "decidedAt", coalesce(c.corrections, 0)::int as corrections, coalesce(c.texts, '{}') as texts
  from station_rules r
  left join lateral (
    select count(*) as corrections, (array_agg(text order by corrected_at desc))[1:3] as texts
      from guess_corrections where station_id = r.station_id and rule_id = r.rule_id
  ) c on true
  where r.station_id = $1::uuid
  order by (r.state = 'proposed') desc, corrections desc, r.proposed_at desc, r.rule_id limit 600`;

const MISTAKES = `
  select correction_id as "correctionId", ticket_id as "ticketId", text, guess_category as "guessCategory",
    guess_party as "guessParty", category, party, why, corrected_at as "correctedAt"
  from guess_corrections
  where station_id = $1::uuid and corrected_at > (select clock_now()) - interval '30 days'
  order by corrected_at desc limit 50`;

const WORKS = `
  select to_char(starts_on, 'YYYY-MM-DD') as "startsOn", to_char(ends_on, 'YYYY-MM-DD') as "endsOn", warranties
  from station_works where station_id = $1::uuid`;
