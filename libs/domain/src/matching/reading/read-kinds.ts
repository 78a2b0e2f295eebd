import type { WishKindId } from '../../wishes/wish-kinds';
import {
  ASKING,
  GOES_ALONG,
  IS_LESSON,
  IS_FURNITURE,
  IS_RUBBISH,
  IS_SCHOOL,
  KIND_ORDER,
  NOT_MEANT,
  SEEN_THROUGH,
  TALK_GOES_WITH_ALL,
} from './lexicon/kind-contexts';
import { KIND_WORDS } from './lexicon/kinds';
import { WOULD_LIKE } from './lexicon/limits';
import { kinOf } from './kin';
import { marksOf } from './time-marks';
import type { Clause, Found, Text } from './text';
import { find } from './text';

/** A kind the words bear, how sure, by which words, and in which breaths it is named outright. */
export interface KindFound {
  kind: WishKindId;
  weight: number;
  /** The weight of its best word alone: 3 names the kind. */
  word: number;
  heard: Found;
  clauses: number[];
}

/** What only looks like a kind becomes blanks, so that places stay. */
function withoutNotMeant(words: string): string {
  return NOT_MEANT.reduce((rest, pattern) => rest.replace(pattern, (hit) => '　'.repeat(hit.length)), words);
}

/** A breath that asks outweighs the story around it; a second hint of the same kind counts a little. */
const ASKED = 1.5;
const TIMED = 0.5;
/** What a card sounds like decides between kinds its words name about equally. */
const SOUNDS_LIKE = 2;
const REPEATED = 0.4;
const NAMES_IT = 3;
/** Less than this is no more than a guess. */
export const SURE_ENOUGH = 2;
const UNMISTAKABLE = 0.8;
const ENOUGH_TO_SOUND = 6;

/** Every kind the text bears, the surest first; between equals the more particular. */
export function readKinds(text: Text): KindFound[] {
  const found = new Map<WishKindId, KindFound>();
  text.clauses.forEach((clause, n) => {
    for (const hit of kindsIn({ ...clause, words: withoutNotMeant(clause.words) }, n)) note(found, hit);
  });
  const kinds = [...found.values()];
  const kin = kinOf(text.words);
  for (const one of kinds)
    one.weight += SOUNDS_LIKE * (kin.get(one.kind) ?? 0) - yields(one.kind, found, text.words);
  const sorted = kinds.sort((a, b) => b.weight - a.weight || rank(a) - rank(b));
  return (sorted[0]?.weight ?? 0) >= SURE_ENOUGH ? sorted : [...soundsOnly(kin, text), ...sorted];
}

/** No word names a kind, yet the card sounds like one and no other: heard in the whole text. */
function soundsOnly(kin: ReadonlyMap<WishKindId, number>, { words }: Text): KindFound[] {
  if (words.length < ENOUGH_TO_SOUND) return [];
  const heard = { words, from: 0, to: words.length };
  return [...kin]
    .filter(([, share]) => share >= UNMISTAKABLE)
    .map(([kind]) => ({ kind, weight: SURE_ENOUGH, word: 1, heard, clauses: [] }));
}

/** How much a kind yields to what stands beside it: company to everything, a hospital passed by to the medicine. */
function yields(kind: WishKindId, found: ReadonlyMap<WishKindId, KindFound>, words: string): number {
  return YIELDING[kind]?.(found, words) ?? 0;
}

type Yielding = (found: ReadonlyMap<WishKindId, KindFound>, words: string) => number;
const names = (found: ReadonlyMap<WishKindId, KindFound>, kind: WishKindId) =>
  (found.get(kind)?.word ?? 0) >= NAMES_IT;

const YIELDING: Partial<Record<WishKindId, Yielding>> = {
  chat: (found) => (found.size > 1 ? TALK_GOES_WITH_ALL : 0),
  hospital: (found, words) => {
    if (names(found, 'phone') && IS_LESSON.test(words)) return YIELDS;
    if (names(found, 'chat') && !SEEN_THROUGH.test(words)) return YIELDS;
    return found.has('meds') && !GOES_ALONG.test(words) ? YIELDS : 0;
  },
  park: (found, words) => (names(found, 'phone') && IS_LESSON.test(words) ? YIELDS : 0),
  meds: (found, words) => (found.has('hospital') && GOES_ALONG.test(words) ? YIELDS : 0),
  reading: (_, words) => (IS_SCHOOL.test(words) ? YIELDS : 0),
  walk: (found, words) => {
    if (names(found, 'hospital') || IS_FURNITURE.test(words)) return YIELDS;
    return names(found, 'park') && !/下楼|楼下/.test(words) ? YIELDS / 2 : 0;
  },
  errand: (found, words) =>
    names(found, 'hospital') || (names(found, 'phone') && IS_LESSON.test(words)) ? YIELDS / 2 : 0,
  shopping: (found, words) =>
    IS_RUBBISH.test(words) || (names(found, 'phone') && IS_LESSON.test(words)) ? YIELDS : 0,
};

const YIELDS = 2.5;

const rank = ({ kind }: KindFound) => KIND_ORDER.indexOf(kind);

function kindsIn(clause: Clause, place: number): KindFound[] {
  const isAsked = ASKING.test(clause.words) && !WOULD_LIKE.test(clause.words);
  const asked = (isAsked ? ASKED : 0) + (marksOf(clause).length > 0 ? TIMED : 0);
  return KIND_WORDS.flatMap(({ kind, pattern, weight }) => {
    const heard = find(pattern, clause);
    if (heard === null) return [];
    const clauses = weight >= NAMES_IT ? [place] : [];
    return [{ kind, weight: weight + (weight > 1 ? asked : 0), word: weight, heard, clauses }];
  });
}

function note(found: Map<WishKindId, KindFound>, hit: KindFound): void {
  const before = found.get(hit.kind);
  if (before === undefined) {
    found.set(hit.kind, hit);
    return;
  }
  const best = hit.weight > before.weight ? hit : before;
  found.set(hit.kind, {
    ...best,
    weight: best.weight + REPEATED,
    word: Math.max(before.word, hit.word),
    clauses: [...new Set([...before.clauses, ...hit.clauses])],
  });
}
