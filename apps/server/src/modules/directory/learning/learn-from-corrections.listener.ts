import { proposeWords, type Category, type Fact, type PartyKind } from '@doorstep/domain';
import { newId } from '../../../platform/database/new-id';
import type { Tx } from '../../../platform/database/tx';
import { Listener, type ListenerHandler } from '../../../platform/due/listener.decorator';

const RULE_LONGEST = 20;
const EARLIER = 30;

/**
 * Somebody put right what was understood: it is kept, and becomes (or strengthens) a proposed rule for the secretary.
 * Nothing is applied by itself. Heard twice it is one row: the correction's key is the fact.
 */
@Listener('learn-from-corrections', ['guess.corrected'])
export class LearnFromCorrections implements ListenerHandler<'guess.corrected'> {
  async handle(tx: Tx, { id, subjectId, actorId, at, payload }: Fact<'guess.corrected'>): Promise<void> {
    const { text, guess, right } = payload;
    const [known] = await tx.query(KNOWN, [tx.stationId, id]);
    if (known) return;
    const ruleId = await ruleFor(tx, text, {
      category: right.category === guess.category ? null : right.category,
      party: right.party === guess.party ? null : right.party,
    });
    const thought = [guess.category, guess.party, right.category, right.party, guess.why];
    await tx.query(KEEP, [tx.stationId, id, subjectId, text, ...thought, at, actorId, ruleId]);
  }
}

interface Target {
  category: Category | null;
  party: PartyKind | null;
}

/** A rule whose words stand in the text already, in any state: what was declined is not proposed again. Else a new one. */
async function ruleFor(tx: Tx, text: string, { category, party }: Target): Promise<string | null> {
  if (category === null && party === null) return null;
  const target = [tx.stationId, category, party];
  const [same] = await tx.query<{ rule_id: string }>(SAME, [...target, text]);
  if (same) return same.rule_id;
  const earlier = await tx.query<{ text: string }>(EARLIER_TEXTS, [...target, EARLIER]);
  const words = proposeWords(
    text,
    earlier.map((one) => one.text),
  );
  if (words === null) return null;
  const [made] = await tx.query<{ rule_id: string }>(PROPOSE, [
    tx.stationId,
    newId(),
    words.slice(0, RULE_LONGEST),
    category,
    party,
    tx.now,
  ]);
  return made?.rule_id ?? null;
}

const KNOWN = 'select 1 from guess_corrections where station_id = $1::uuid and correction_id = $2::uuid';

const SAME = `
  select rule_id from station_rules
   where station_id = $1::uuid and category is not distinct from $2 and party is not distinct from $3
     and position(words in $4) > 0
   order by char_length(words) desc limit 1`;

const EARLIER_TEXTS = `
  select text from guess_corrections
   where station_id = $1::uuid and ($2::text is null or category = $2) and ($3::text is null or party = $3)
   order by corrected_at desc limit $4`;

const PROPOSE = `
  insert into station_rules (station_id, rule_id, words, category, party, state, proposed_at)
  values ($1, $2, $3, $4, $5, 'proposed', $6) returning rule_id`;

const KEEP = `
  insert into guess_corrections (station_id, correction_id, ticket_id, text, guess_category, guess_party, category, party,
    why, corrected_at, corrected_by, rule_id)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`;
