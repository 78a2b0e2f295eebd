import { RIVALS } from './fixtures';
import type { ReadReport, ReportedIncident } from './report-read';

/** What speaks for and against one incident; each a number around nought to one. */
export type Comparison = Record<(typeof COMPARED)[number], number>;

export const COMPARED = [
  'bias',
  'sameBuilding',
  'otherBuilding',
  'sameUnit',
  'otherUnit',
  'unknownPlace',
  'otherFloor',
  'otherFloorOnRiser',
  'sameFloor',
  'otherDirection',
  'sameDirection',
  'category',
  'group',
  'concepts',
  'signs',
  'sounds',
  'sharedFixture',
  'otherFixture',
  'oneFixture',
  'otherTrouble',
  'sameThingOtherTrouble',
  'furtherFixtures',
  'rivals',
  'notThat',
  'sameTrouble',
  'withinHour',
  'withinDay',
  'withinWeek',
  'later',
  'resolved',
  'closing',
  'followUp',
  'another',
  'again',
] as const;

/** What somebody says who comes back to an open report. */
const FOLLOW_UP =
  /报了|报过|说过|说的那|昨天说|昨儿说|前天报|早上说|早上报|白天报|报的|还没(?:人|来|修|弄|换|动|见)|那事儿|等到(?:这会儿|现在)|没人影|还那么|还在(?:滋|冒|漏|漫|喷|响|那)|怎么样了|有信儿|没见人|没下文|再催|催一|第二回了?|又来问|怎么还|到现在(?:还|都)|好几天了|[两二三四五]天了|还在流|还敞|还是(?:晃|不亮|没|听不)|给个准|别等|来过?人了?没/;
/** What somebody says whose matter is another one, outright … */
const NOT_THAT =
  /另一(?:处|个|家|码)|另外一|不是(?:那|一回|一个|同一)|不是[^，。]{1,4}那(?:家|个|边|户)|是另|不挨着|不是一|另(?:说|算|报)|那(?:头|边|家|个)不算|跟(?:那|它|上)[^，。]{0,6}(?:没关系|两码)|倒(?:是)?(?:好|没|不|正常|抬|亮|通)|(?:光|就|只)(?:是)?我(?:们)?家(?:不|没|跳|停|这)|邻居家?(?:都)?(?:有|正常|好好)|(?:网|水|电|气|灯)是好的/;
/** … or in passing. */
const ANOTHER = /别的|不一样|我(?:们)?这(?:边|儿)?(?:是|也)|也(?:来|漏|没|坏|堵|不|快|慢|松|裂)/;
const AGAIN =
  /又|再次|上回|上次|上礼拜|上个月|去年|前阵子|刚修|才修|刚清|焊过|消停了|新(?:蜂窝|堆)|同一个地方|跟[^，。]{0,6}一样/;
/** What somebody says when it is over. */
const CLOSING =
  /修好|弄好|换好|换了新|装好|好了(?!几|多)|来水了|来电了|通了|不漏了|亮了|干净了|清走了|解决了|扫完|铲干净|刨干净|谢谢|挺快|好使了|热乎了|没事了|严丝合缝|通开了|不用(?:再)?(?:派|来)|收拾利索|修上了|接上了|扑灭|灭了火|找着了|找到了|撤了|能用了|能开了|好用了|恢复了|不(?:流|滑|臭|响|堵|冒)了|关上了|抽完了?|水来了|电来了|气来了|铲完|都(?:好|清|弄)了|处理完|回来了(?!没)/;

const DIRECTIONS: readonly (readonly [RegExp, string])[] = [
  [/东(?:边|侧|头|面|门|山|墙)/, '东'],
  [/西(?:边|侧|头|面|门|山|墙)/, '西'],
  [/南(?:边|侧|头|面|门|山|墙)/, '南'],
  [/北(?:边|侧|头|面|门|山|墙)|背阴/, '北'],
  [/前(?:头|面|边)|门口|门前|楼前/, '前'],
  [/后(?:头|面|边|身|门)|楼后/, '后'],
];

/** Along a riser one trouble is seen on many floors. */
const ON_A_RISER = [
  'upstairs_leak',
  'drain_blocked',
  'drain_odor',
  'water_supply',
  'heating_cold',
  'heating_leak',
  'power',
  'gas_leak',
  'fire',
  'pests',
  'roof_wall_leak',
] as const;

const HOUR = 3_600_000;

/** How alike two distributions are: one when equal, nought when they share nothing. */
function alike(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [name, one] of a) sum += Math.sqrt(one * (b.get(name) ?? 0));
  return sum;
}

const shared = <Value>(a: ReadonlySet<Value>, b: ReadonlySet<Value>) =>
  [...a].filter((one) => b.has(one)).length;
/** What part of the shorter one is found in the other. */
const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  shared(a, b) / Math.max(1, Math.min(a.size, b.size));

const truth = (holds: boolean) => (holds ? 1 : 0);
const directionsIn = (text: string) =>
  new Set(DIRECTIONS.filter(([words]) => words.test(text)).map(([, name]) => name));

const OPPOSITE: readonly (readonly [string, string])[] = [
  ['东', '西'],
  ['南', '北'],
  ['前', '后'],
];
const areOpposite = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  OPPOSITE.some(
    ([one, other]) =>
      (a.has(one) && b.has(other) && !b.has(one)) || (a.has(other) && b.has(one) && !b.has(other)),
  );

/** 南门, 西门: gates of one compound are as far apart as can be. */
const gatesIn = (text: string) => new Set(text.match(/[东西南北]门/g));
const areOtherGates = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  a.size > 0 && b.size > 0 && shared(a, b) === 0;

const areRivals = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  RIVALS.some(
    ([one, other]) =>
      (a.has(one) && !a.has(other) && b.has(other) && !b.has(one)) ||
      (a.has(other) && !a.has(one) && b.has(one) && !b.has(other)),
  );

const differ = <Value>(a: Value | null, b: Value | null) => a !== null && b !== null && a !== b;
const agree = <Value>(a: Value | null, b: Value | null) => a !== null && a === b;

function compareUnits(a: ReadReport, b: ReadReport) {
  const areComparable = !differ(a.building, b.building) && a.units.size > 0 && b.units.size > 0;
  const common = shared(a.units, b.units);
  return { sameUnit: truth(areComparable && common > 0), otherUnit: truth(areComparable && common === 0) };
}

function compareFloors(a: ReadReport, b: ReadReport) {
  const isOnRiser = [a, b].some(({ likelihoods }) =>
    ON_A_RISER.some((category) => (likelihoods.get(category) ?? 0) > 0.3),
  );
  const isOther = differ(a.floor, b.floor);
  return {
    otherFloor: truth(isOther && !isOnRiser),
    otherFloorOnRiser: truth(isOther && isOnRiser),
    sameFloor: truth(agree(a.floor, b.floor)),
  };
}

function comparePlaces(a: ReadReport, b: ReadReport) {
  const [ways, otherWays] = [directionsIn(a.text), directionsIn(b.text)];
  const isOpposite = areOpposite(ways, otherWays) || areOtherGates(gatesIn(a.text), gatesIn(b.text));
  return {
    sameBuilding: truth(agree(a.building, b.building)),
    otherBuilding: truth(differ(a.building, b.building)),
    unknownPlace: truth(a.building === null || b.building === null),
    ...compareUnits(a, b),
    ...compareFloors(a, b),
    otherDirection: truth(isOpposite),
    sameDirection: truth(shared(ways, otherWays) > 0 && !isOpposite),
  };
}

function compareFixtures({ fixtures: a }: ReadReport, { fixtures: b }: ReadReport) {
  const common = shared(a, b);
  const areBothNamed = a.size > 0 && b.size > 0;
  return {
    sharedFixture: Math.min(1, common / 2),
    otherFixture: truth(areBothNamed && common === 0),
    oneFixture: truth(!areBothNamed),
    furtherFixtures: truth(common > 0 && Math.min(a.size, b.size) > common),
    rivals: truth(areRivals(a, b)),
  };
}

function compareTroubles(a: ReadReport, b: ReadReport) {
  const common = shared(a.symptoms, b.symptoms);
  const isOther = a.symptoms.size > 0 && b.symptoms.size > 0 && common === 0;
  const isOneThing = shared(a.fixtures, b.fixtures) > 0;
  return {
    otherTrouble: truth(isOther && !isOneThing),
    sameThingOtherTrouble: truth(isOther && isOneThing),
    sameTrouble: truth(common > 0),
  };
}

const compareMatters = (a: ReadReport, b: ReadReport) => ({
  category: alike(a.likelihoods, b.likelihoods),
  group: alike(a.groups, b.groups),
  concepts: overlap(a.concepts, b.concepts),
  signs: Math.min(1, 2 * overlap(a.signs, b.signs)),
  sounds: Math.min(1, 2 * overlap(a.sounds, b.sounds)),
  ...compareFixtures(a, b),
  ...compareTroubles(a, b),
});

function compareTimes(a: ReportedIncident, b: ReportedIncident, said: string) {
  const hours = Math.abs(b.reportedAt.getTime() - a.reportedAt.getTime()) / HOUR;
  const wasResolved = a.resolvedAt !== null && a.resolvedAt <= b.reportedAt;
  return {
    withinHour: truth(hours <= 1),
    withinDay: truth(hours > 1 && hours <= 26),
    withinWeek: truth(hours > 26 && hours <= 170),
    later: truth(hours > 170),
    resolved: truth(wasResolved),
    closing: truth(CLOSING.test(said)),
    followUp: truth(FOLLOW_UP.test(said) && !wasResolved),
    another: truth(ANOTHER.test(said)),
    notThat: truth(NOT_THAT.test(said)),
    again: truth(AGAIN.test(said) && wasResolved),
  };
}

/** Sets two reports side by side: `a` the earlier, `b` the later. */
export function compare(
  [a, readA]: readonly [ReportedIncident, ReadReport],
  [b, readB]: readonly [ReportedIncident, ReadReport],
): Comparison {
  return {
    bias: 1,
    ...comparePlaces(readA, readB),
    ...compareMatters(readA, readB),
    ...compareTimes(a, b, readB.text),
  };
}
