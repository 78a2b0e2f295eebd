import { CATEGORY_IDS } from '../directory/index';
import type { ClockPolicy, ClockRule } from './clock-policy';
import { hoursProblems } from './service-hours';

/** Half a year of minutes: nobody promises longer than that. */
export const LONGEST_MINUTES = 183 * 24 * 60;
export const EXCEPTIONS_AT_MOST = 60;

/** What is wrong with a station's promises, in words; empty where they can be kept. */
export function clockProblems(policy: ClockPolicy): string[] {
  const rules = Object.values(policy.rules)
    .flatMap((one) => Object.values(one))
    .concat(policy.exceptions.map((one) => one.rule));
  const isWrong = (one: ClockRule | null): boolean =>
    one !== null && !(Number.isInteger(one.minutes) && one.minutes >= 1 && one.minutes <= LONGEST_MINUTES);
  const { emergency, urgent, normal } = policy.rules;
  const finishes = [emergency.finish, urgent.finish, normal.finish].map((one) => one?.minutes ?? Infinity);
  const hoursGiven = [
    policy.hours.station,
    ...policy.hours.kinds.map(({ hours }) => hours),
    ...policy.hours.parties.map(({ hours }) => hours),
  ];
  const known = policy.exceptions.every(
    ({ category }) => category === null || CATEGORY_IDS.includes(category),
  );
  const found: [boolean, string][] = [
    [rules.some(isWrong), '每个时限在1分钟到半年之间'],
    [
      [emergency, urgent].some((one) => Object.values(one).some((each) => each?.counts === 'service')),
      '紧急和加急的事按24小时算，不扣休息时间',
    ],
    [
      finishes.some((wait, place) => place > 0 && wait < (finishes[place - 1] ?? 0)),
      '越急的事越要快：紧急的不能比平常的久',
    ],
    [policy.exceptions.length > EXCEPTIONS_AT_MOST, `特别规定最多${EXCEPTIONS_AT_MOST}条`],
    [!known, '有一条特别规定写的类别不认识'],
  ];
  return [...found.flatMap(([is, words]) => (is ? [words] : [])), ...hoursGiven.flatMap(hoursProblems)];
}
