import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from '../root.mjs';
import { AFTER_THE_WORKS, STATION } from './station.mjs';
import { train } from './train.mjs';

const EXAMPLES = path.join(ROOT, 'libs/domain/src/understanding/examples');
const ISSUES = [
  'issues.own.jsonl',
  'issues.more.jsonl',
  'issues.dev.jsonl',
  'issues.others.jsonl',
  'issues.wide.jsonl',
  'issues.voices.jsonl',
  'issues.strangers.jsonl',
];
const PAIRS = [
  'duplicates.own.jsonl',
  'duplicates.dev.jsonl',
  'duplicates.others.jsonl',
  'duplicates.wide.jsonl',
  'duplicates.voices.jsonl',
];
const JUDGEMENTS = ['category', 'alarm', 'urgency', 'party'];
/** A weight is one printable sign; the strongest that fits, and the one that stands for nought. */
const [NOUGHT, MOST] = [80, 45];
/** Rows whose strongest weight is below this are left out: they decide nothing and cost bytes. */
const FAINT = { category: 0.16, alarm: 0.12, urgency: 0.12, party: 0.16 };
/** How much what was learned of the groups counts for every kind in them: water is water, whoever it drips on. */
const GROUP_COUNTS = 0.6;

async function readExamples(name) {
  const text = await readFile(path.join(EXAMPLES, name), 'utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line));
}

/** Labelled texts that nothing is ever learned from: they only measure. */
export const heldOutIssues = () => readExamples('issues.heldout.jsonl');
export const heldOutDuplicates = () => readExamples('duplicates.heldout.jsonl');

/** Labelled texts of all files the product learns from. */
export async function issueExamples() {
  const files = await Promise.all(ISSUES.map(readExamples));
  return files.flat();
}

const context = { now: AFTER_THE_WORKS, scanned: null, station: STATION };

/** What can be learned from each example, worked out once however often it is learned. */
export const lessonsFrom = (examples, { lessonsOf }) =>
  examples.map((example) => lessonsOf(example, context));

/** What occurs in one example only teaches nothing about the next. */
function withoutRare(lessons) {
  const seen = new Map();
  for (const { features } of lessons)
    for (const name of features.keys()) seen.set(name, (seen.get(name) ?? 0) + 1);
  return lessons.map((lesson) => ({
    ...lesson,
    features: new Map([...lesson.features].filter(([name]) => seen.get(name) > 1)),
  }));
}

/** A text of several matters is no example of one of them. */
export const isOfOneMatter = ({ all_categories: all }) => (all?.length ?? 1) === 1;

/** The models, packed as the product carries them. */
export function learn(lessons) {
  const trained = (judgement, labels) =>
    train(withoutRare(lessons.map((lesson) => lesson[judgement])), labels, OPTIONS[judgement]);
  return Object.fromEntries(
    JUDGEMENTS.map((judgement) => {
      const { labels, weights } = trained(judgement, [...lessons[0][judgement].labels]);
      if (judgement === 'category') addGroups(weights, lessons[0].group.labels, trained);
      return [judgement, pack(labels, weights, FAINT[judgement])];
    }),
  );
}

/** What speaks for a group speaks for every kind in it, also for the kind that had no such example. */
function addGroups(weights, groupOfEach, trained) {
  const groups = trained('group', [...new Set(groupOfEach)]);
  const places = groupOfEach.map((group) => groups.labels.indexOf(group));
  for (const [name, row] of weights) {
    const ofGroups = groups.weights.get(name);
    for (const [k, place] of places.entries()) row[k] += GROUP_COUNTS * ofGroups[place];
  }
}

/** Signs and sounds are covered half the time, what stands for many words (`c:`, `r:`, `d:`, `k:`) less often. */
const cover = (name) => (name === 'bias' ? 0 : /^(?:[crdk]|r1):/.test(name) ? 0.2 : 0.5);

const OPTIONS = {
  category: { rounds: 24, strength: 0.00002, rate: 0.05, doubt: 0.1, cover },
  group: { rounds: 16, strength: 0.00002, rate: 0.05, doubt: 0.1, cover },
  alarm: { rounds: 16, strength: 0.00002, rate: 0.05, doubt: 0.02, cover },
  urgency: { rounds: 14, strength: 0.001, rate: 0.1 },
  party: { rounds: 12, strength: 0.001, rate: 0.1 },
};

/** Labelled pairs of reports. */
export async function duplicateExamples() {
  const files = await Promise.all(PAIRS.map(readExamples));
  return files.flat();
}

function pack(labels, weights, faint) {
  const strongest = (row) => row.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const kept = [...weights].filter(([, row]) => strongest(row) >= faint);
  const scale = Math.max(...kept.map(([, row]) => strongest(row))) / MOST;
  const sign = (weight) => String.fromCharCode(NOUGHT + Math.round(weight / scale));
  const rows = kept.map(([name, row]) => name + [...row].map(sign).join('')).sort();
  return { labels, scale: Number(scale.toPrecision(6)), rows: rows.join('\n') };
}
