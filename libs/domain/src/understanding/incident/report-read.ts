import { CATEGORIES, type Category } from '../../directory/index';
import { likelihoodsOf } from '../judging/hear';
import type { Models } from '../learning/models';
import { numberOf, NUMERAL } from '../reading/numerals';
import { maskDenied } from '../reading/mask-denied';
import { normalise } from '../reading/normalise';
import { syllablesOf } from '../reading/syllables';
import { readPlace } from '../place/read-place';
import { conceptsIn } from '../vocabulary/concepts';
import { FIXTURES } from './fixtures';
import { SYMPTOMS } from './symptoms';

/** A report as far as it matters for the question whether two are about the same incident. */
export interface ReportedIncident {
  text: string;
  reportedAt: Date;
  building: number | null;
  unit: number | null;
  /** When it was closed; null while it is open. */
  resolvedAt: Date | null;
}

/** A report with everything that is compared. */
export interface ReadReport {
  text: string;
  building: number | null;
  /** Every unit it may be about: those named, else the one it came from. */
  units: ReadonlySet<number>;
  floor: number | null;
  room: string | null;
  likelihoods: ReadonlyMap<Category, number>;
  groups: ReadonlyMap<string, number>;
  concepts: ReadonlySet<string>;
  fixtures: ReadonlySet<string>;
  symptoms: ReadonlySet<string>;
  signs: ReadonlySet<string>;
  sounds: ReadonlySet<string>;
}

/** 隔壁三单元有电: a unit named for contrast is not the place. */
const UNITS = new RegExp(
  `(?<!隔壁|对面|别的|旁边)(${NUMERAL}{1,2}) ?单元(?!(?:的)?(?:都)?(?:有[电水网气]|正常|没事|亮|是?好的|没问题|不停))`,
  'g',
);
/** 不对，一单元: whoever corrects himself means the second. */
const CORRECTED = /^.*(?:不对|说错|…+)[，,。.…\s]*(?=.*单元)/;

const pairsOf = (units: readonly string[]) =>
  new Set(units.slice(1).map((unit, at) => `${units[at] ?? ''}${unit}`));

function unitsIn(text: string, named: number | null, scanned: number | null): Set<number> {
  const said = [...text.replace(CORRECTED, '').matchAll(UNITS)].flatMap(
    ([, unit]) => numberOf(unit ?? '') ?? [],
  );
  if (said.length > 0) return new Set(said);
  const only = scanned ?? named;
  return new Set(only === null ? [] : [only]);
}

function groupsOf(likelihoods: ReadonlyMap<Category, number>): Map<string, number> {
  const groups = new Map<string, number>();
  for (const [category, likelihood] of likelihoods) {
    const { group } = CATEGORIES[category];
    groups.set(group, (groups.get(group) ?? 0) + likelihood);
  }
  return groups;
}

const namesIn = (table: Readonly<Record<string, RegExp>>, text: string) =>
  new Set(Object.keys(table).filter((name) => table[name]?.test(text)));

const floorOf = (room: string | null) => (room === null ? null : Number(room.slice(0, -2)));

/** Reads a report once, for as many comparisons as are asked. */
export function readReport(report: ReportedIncident, models: Models): ReadReport {
  const whole = normalise(report.text);
  const text = maskDenied(whole) || whole;
  const place = readPlace(whole);
  const likelihoods = likelihoodsOf(text, models);
  const signs = [...text.replace(/[^\p{L}\p{N}]/gu, '')];
  return {
    text: whole,
    building: place.building ?? report.building,
    units: unitsIn(whole, place.unit, report.unit),
    floor: place.floor ?? floorOf(place.room),
    room: place.room,
    likelihoods,
    groups: groupsOf(likelihoods),
    concepts: new Set(conceptsIn(text).keys()),
    fixtures: namesIn(FIXTURES, text),
    symptoms: namesIn(SYMPTOMS, text),
    signs: pairsOf(signs),
    sounds: pairsOf(syllablesOf(signs.join(''))),
  };
}
