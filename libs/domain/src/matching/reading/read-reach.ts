import type { Member } from '../card';
import {
  ANY_BUILDING,
  BELOW,
  BUILDINGS_ONLY,
  CANNOT_CLIMB,
  CLIMBS_WELL,
  COMES_HOME,
  HOUSES_NAMED,
  NOT_TO,
  NO_HOME_VISITS,
  OTHERS_NOT,
  SAME_BUILDING,
  SAME_UNIT,
  AT_STATION,
  UP_TO,
  WOULD_LIKE,
} from './lexicon/limits';
import { find, findIn, type Found, type Text } from './text';

/** How far a member goes: which buildings, and up to which floor. */
export interface Reach {
  buildings: number[] | null;
  onlyOwnUnit: boolean;
  maxFloor: number | null;
  heard: { field: 'buildings' | 'onlyOwnUnit' | 'maxFloor'; found: Found }[];
}

const DIGITS = '零一二三四五六七八九';
const TENS = /^([二三四五六七八九])?十([一二三四五六七八九])?$/;

/** 三 · 十二 · 12 · 两 as a number; null when it is none. */
function numberOf(said: string): number | null {
  if (/^\d{1,3}$/.test(said)) return Number(said) || null;
  if (said === '两') return 2;
  if (/^[一二三四五六七八九]$/.test(said)) return DIGITS.indexOf(said);
  const tens = TENS.exec(said);
  return tens && 10 * (tens[1] ? DIGITS.indexOf(tens[1]) : 1) + (tens[2] ? DIGITS.indexOf(tens[2]) : 0);
}

/** 一二号楼 · 1、3号楼: each figure is a building. */
function buildingsOf(said: string): number[] {
  const parts = said
    .split(/[、和跟与]|号[楼栋]/)
    .flatMap((part) => (/^[一二三四五六七八九]+$/.test(part) ? [...part] : [part]));
  return [...new Set(parts.flatMap((part) => numberOf(part) ?? []))].sort((a, b) => a - b);
}

export function readReach(text: Text, member: Pick<Member, 'building'>): Reach {
  const reach: Reach = { buildings: null, onlyOwnUnit: false, maxFloor: null, heard: [] };
  readBuildings(text, member, reach);
  readFloor(text, reach);
  return reach;
}

function readBuildings(text: Text, member: Pick<Member, 'building'>, reach: Reach): void {
  if (ANY_BUILDING.test(text.words)) return;
  const named = housesNamed(text);
  const numbers = named === null ? [] : buildingsOf(named[1] ?? named[2] ?? named[3] ?? '');
  if (named === null || numbers.length === 0) return readOwnHouse(text, member.building, reach);
  reach.buildings = numbers;
  const found = { words: named[0], from: named.index, to: named.index + named[0].length };
  reach.heard.push({ field: 'buildings', found });
}

/** Houses somebody keeps to, or that are named where the others are too far. */
const housesNamed = ({ words }: Text): RegExpExecArray | null =>
  BUILDINGS_ONLY.exec(words) ?? (OTHERS_NOT.test(words) ? HOUSES_NAMED.exec(words) : null);

/** 本楼 is the member's own; 「本楼优先」 shuts nobody out unless the other houses are named as too far. */
function readOwnHouse(text: Text, own: number | null, reach: Reach): void {
  const isOpen = (words: string) => WOULD_LIKE.test(words) && !OTHERS_NOT.test(text.words);
  for (const clause of own === null ? [] : text.clauses.filter(({ words }) => !isOpen(words))) {
    const unit = find(SAME_UNIT, clause);
    const found = unit ?? find(SAME_BUILDING, clause);
    if (found === null) continue;
    if (unit !== null) reach.onlyOwnUnit = true;
    else reach.buildings = [own!];
    reach.heard.push({ field: unit ? 'onlyOwnUnit' : 'buildings', found });
    return;
  }
}

function readFloor(text: Text, reach: Reach): void {
  const limit = floorLimit(text);
  if (limit === null) return;
  reach.maxFloor = limit.floor;
  reach.heard.push({ field: 'maxFloor', found: limit.found });
}

interface FloorLimit {
  floor: number;
  found: Found;
}

function floorLimit(text: Text): FloorLimit | null {
  const never = findIn(NO_HOME_VISITS, text);
  if (never !== null) return { floor: 0, found: never };
  const named = namedFloor(text);
  if (named !== null) return named;
  const station = findIn(AT_STATION, text);
  if (station !== null && !COMES_HOME.test(text.words)) return { floor: 0, found: station };
  const weak = findIn(CANNOT_CLIMB, text);
  return weak === null || CLIMBS_WELL.test(text.words) ? null : { floor: 1, found: weak };
}

/** What is taken off the floor named: up to it, or only below it. */
const FLOOR_WORDS = [
  ...UP_TO.map((up) => [up, 0] as const),
  ...[...BELOW, NOT_TO].map((below) => [below, 1] as const),
];

function namedFloor(text: Text): FloorLimit | null {
  for (const clause of text.clauses) {
    if (CLIMBS_WELL.test(clause.words)) continue;
    for (const [pattern, less] of FLOOR_WORDS) {
      const match = pattern.exec(clause.words);
      const floor = match && numberOf(match[1] ?? match[2]!);
      if (match === null || floor === null) continue;
      const from = clause.from + match.index;
      return { floor: floor - less, found: { words: match[0], from, to: from + match[0].length } };
    }
  }
  return null;
}
