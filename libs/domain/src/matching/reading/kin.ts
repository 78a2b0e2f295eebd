import { WISH_KIND_IDS, type WishKindId } from '../../wishes/wish-kinds';
import first from '../examples/first-community.json';
import second from '../examples/second-community.json';
import third from '../examples/third-community.json';
import ways from '../examples/ways-of-asking.json';

/*
 * What a card sounds like: the share of its signs, single and in pairs, with example cards of each kind (naive Bayes
 * over presence). The word lists know what they know; this helps where a text goes around the words. A further example
 * in `examples/` is all it takes to teach it.
 */

type Example = readonly [kinds: readonly string[], text: string];

const examples = (): Example[] => [
  ...[first, second, third].flatMap(({ wishes, offers }) => [
    ...wishes.map(({ kind, text }): Example => [[kind], text]),
    ...offers.map(({ kinds, text }): Example => [kinds, text]),
  ]),
  ...[...ways.wishes, ...ways.offers].map(([kinds, text]): Example => [kinds as string[], text as string]),
];

/** Single signs and neighbouring pairs, each once; stops keep pairs apart. */
function signsOf(text: string): Set<string> {
  const signs = new Set<string>();
  for (const run of text.split(/[^\p{L}\p{N}]+/u)) {
    const letters = [...run];
    letters.forEach((letter, n) => {
      signs.add(letter);
      if (n + 1 < letters.length) signs.add(letter + letters[n + 1]!);
    });
  }
  return signs;
}

/** How many of a kind's examples hold a sign, and how many examples there are. */
interface Kin {
  sizes: Map<string, number>;
  counts: Map<string, Map<string, number>>;
  total: number;
}

const bump = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);

function learn(cards: readonly Example[]): Kin {
  const kin: Kin = { sizes: new Map(), counts: new Map(), total: 0 };
  for (const [kinds, text] of cards) {
    const signs = signsOf(text);
    for (const kind of kinds) {
      bump(kin.sizes, kind);
      kin.total += 1;
      for (const sign of signs) {
        const counts = kin.counts.get(sign) ?? new Map<string, number>();
        kin.counts.set(sign, counts);
        bump(counts, kind);
        bump(counts, '');
      }
    }
  }
  return kin;
}

let learnt: Kin | null = null;
/** So many imagined examples stand behind every kind, so that one odd card decides nothing. */
const CAUTION = 6;
/** Signs are not independent: what they say together is taken with less trust. */
const TRUST = 0.5;

function logOdds({ sizes, counts, total }: Kin, kind: string, signs: ReadonlySet<string>): number {
  const size = sizes.get(kind) ?? 0;
  let sum = Math.log(size + 1);
  for (const sign of signs) {
    const seen = counts.get(sign);
    if (seen === undefined) continue;
    const usual = seen.get('')! / total;
    sum += Math.log(((seen.get(kind) ?? 0) + CAUTION * usual) / (size + CAUTION) / usual);
  }
  return TRUST * sum;
}

/** How much a text sounds like each kind: shares that sum to one. */
export function kinOf(text: string): Map<WishKindId, number> {
  const kin = (learnt ??= learn(examples()));
  const signs = signsOf(text);
  const odds = WISH_KIND_IDS.map((kind) => [kind, logOdds(kin, kind, signs)] as const);
  const top = Math.max(...odds.map(([, odd]) => odd));
  const sum = odds.reduce((all, [, odd]) => all + Math.exp(odd - top), 0);
  return new Map(odds.map(([kind, odd]) => [kind, Math.exp(odd - top) / sum]));
}
