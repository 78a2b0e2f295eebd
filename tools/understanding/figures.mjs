/** The figures of the labelled sets, as the people who made them defined them: shares, and F1 over what was named. */

const NON_ISSUES = ['wish', 'chat', 'abuse'];
const share = (rows, holds) => rows.filter(holds).length / Math.max(1, rows.length);
const f1 = ({ hit, extra, missed }) => (2 * hit) / Math.max(1, 2 * hit + extra + missed);
const round = (value) => Math.round(value * 1000) / 1000;

function countOf(rows, isWanted, isGiven) {
  const count = { hit: 0, extra: 0, missed: 0 };
  for (const row of rows) {
    if (isWanted(row) && isGiven(row)) count.hit += 1;
    else if (isGiven(row)) count.extra += 1;
    else if (isWanted(row)) count.missed += 1;
  }
  return count;
}

const PARTS_OF_A_PLACE = ['building', 'unit', 'room'];
const named = (place) =>
  PARTS_OF_A_PLACE.filter((part) => (place?.[part] ?? null) !== null).map((part) => `${part} ${place[part]}`);

function locationCount(rows) {
  const count = { hit: 0, extra: 0, missed: 0 };
  for (const { gold, told } of rows) {
    const [wanted, given] = [named(gold.location), named(told.location)];
    const hit = wanted.filter((one) => given.includes(one)).length;
    count.hit += hit;
    count.extra += given.length - hit;
    count.missed += wanted.length - hit;
  }
  return count;
}

/** rows: [{ gold, told }], a labelled text and the prediction for it. */
export function issueFigures(rows) {
  const emergency = countOf(
    rows,
    ({ gold }) => gold.urgency === 'emergency',
    ({ told }) => told.urgency === 'emergency',
  );
  const several = rows.filter(({ gold }) => (gold.all_categories?.length ?? 0) > 1);
  const wanted = several.flatMap(({ gold, told }) =>
    gold.all_categories.map((one) => told.all_categories.includes(one)),
  );
  const located = rows.filter(({ gold }) => 'location' in gold);
  const figures = {
    texts: rows.length,
    category: share(rows, ({ gold, told }) => gold.category === told.category),
    party: share(rows, ({ gold, told }) => gold.responsible_party === told.responsible_party),
    urgency: share(rows, ({ gold, told }) => gold.urgency === told.urgency),
    emergencyRecall: emergency.hit / Math.max(1, emergency.hit + emergency.missed),
    emergencyPrecision: emergency.hit / Math.max(1, emergency.hit + emergency.extra),
    nonIssueF1: f1(
      countOf(
        rows,
        ({ gold }) => NON_ISSUES.includes(gold.category),
        ({ told }) => NON_ISSUES.includes(told.category),
      ),
    ),
    ...(wanted.length > 0 && { multiRecall: wanted.filter(Boolean).length / wanted.length }),
    ...(located.length > 0 && { locationF1: f1(locationCount(located)) }),
  };
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, round(value)]));
}

/** rows: [{ gold, told }], a labelled pair of reports and the answer for it. */
export function duplicateFigures(rows) {
  const count = countOf(
    rows,
    ({ gold }) => gold.same_incident,
    ({ told }) => told.same,
  );
  return { pairs: rows.length, f1: round(f1(count)), falseMerges: count.extra, missed: count.missed };
}
