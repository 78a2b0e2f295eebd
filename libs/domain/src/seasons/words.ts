import { CATEGORIES, type Category } from '../directory/index';
import type { SeasonKind } from './season-plan';

interface Said {
  /** When it is, as one says it at the door: 入冬前. */
  when: string;
  what: string;
}

const SAID: Record<SeasonKind, Said> = {
  leaves: { when: '大风来之前', what: '处楼顶、树木和雨水口' },
  heating: { when: '供暖前', what: '处暖气井和阀门' },
  frost: { when: '入冬前', what: '处台阶和门口' },
  festival: { when: '过节前', what: '处楼道和消防通道' },
  rain: { when: '雨季前', what: '处楼顶和排水口' },
};

const saidOf = (season: string, name: string): Said =>
  (SAID as Partial<Record<string, Said>>)[season] ?? { when: `“${name}”`, what: '处地方' };

/** What the station does ahead, in one line for the whole compound: counts, nobody's name, no flat. */
export function aheadWords(round: { season: string; name: string; places: number; looked: number }): string {
  const { when, what } = saidOf(round.season, round.name);
  if (round.looked === 0) return `${when}，驿站正在挨个看${round.places}${what}`;
  return round.looked < round.places
    ? `${when}已查${round.looked}${what}，一共${round.places}处`
    : `${when}已查完${round.places}${what}`;
}

/** What a round came to: how many were looked at, and how many were not. */
export function roundSumWords({
  places,
  looked,
  found,
}: Record<'places' | 'looked' | 'found', number>): string {
  const left = places - looked;
  const seen = left === 0 ? `${places}处都看过了` : `看了${looked}处，还有${left}处没看`;
  return found === 0 ? `${seen}，没有发现问题` : `${seen}，发现${found}处有问题，已登记`;
}

/** `结冰积雪、供水` */
export const troubleWords = (categories: readonly Category[]): string =>
  categories.map((category) => CATEGORIES[category].label).join('、');

/** Why a place comes first; empty where nothing was heard of it. */
export const heardWords = (heard: number): string => (heard === 0 ? '' : `以前这里反映过${heard}件`);
