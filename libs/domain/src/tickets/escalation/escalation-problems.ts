import { URGENCIES, URGENCY_WORDS, type Urgency } from '../../directory/index';
import type { EscalationPolicy, Rung } from './escalation-policy';

const SHORTEST_SECONDS = 5;
const LONGEST_SECONDS = 7_200;
export const RUNGS_AT_MOST = 8;

/** How long it takes until the rung is climbed, for each rung. */
const climbedAfter = (rungs: readonly Rung[]): number[] =>
  rungs.map((_, place) => rungs.slice(0, place).reduce((sum, { waitSeconds }) => sum + waitSeconds, 0));

/** When somebody above the desk first hears of it. */
function upAfter(rungs: readonly Rung[]): number {
  const place = rungs.findIndex(({ wake }) => wake === 'secretary' || wake === 'district');
  return place === -1 ? Infinity : (climbedAfter(rungs)[place] ?? Infinity);
}

/** What is wrong with a station's rules about silence, in words; empty where they can be kept. */
export function escalationProblems(policy: EscalationPolicy): string[] {
  return [
    ...URGENCIES.flatMap((urgency) => problemsOf(policy, urgency)),
    ...quietProblems(policy),
    ...slow(policy),
  ];
}

function problemsOf({ escalations }: EscalationPolicy, urgency: Urgency): string[] {
  const { rungs } = escalations[urgency];
  const name = `“${URGENCY_WORDS[urgency]}”的事`;
  if (rungs.length === 0 || rungs.length > RUNGS_AT_MOST) return [`${name}要有1到${RUNGS_AT_MOST}步`];
  const isNoWait = ({ waitSeconds: wait }: Rung): boolean =>
    !(wait >= SHORTEST_SECONDS && wait <= LONGEST_SECONDS);
  const found: [boolean, string][] = [
    [rungs[0]?.wake !== 'duty', `${name}第一步先叫当班的人`],
    [upAfter(rungs) === Infinity, `${name}没人应时，总要叫到站长或街道`],
    [rungs.some(isNoWait), `${name}每一步等5秒到2小时`],
  ];
  return found.flatMap(([isWrong, words]) => (isWrong ? [words] : []));
}

function quietProblems({ quiet }: EscalationPolicy): string[] {
  return quiet !== null && quiet.from === quiet.until ? ['夜里安静的时段，开始和结束不能是同一个钟点'] : [];
}

/** An emergency compresses every wait: it never goes up later than anything less pressing. */
function slow({ escalations }: EscalationPolicy): string[] {
  const { emergency, urgent, normal } = escalations;
  const order = [emergency, urgent, normal].map(({ rungs }) => upAfter(rungs));
  const isInOrder = order.every((seconds, place) => place === 0 || seconds >= (order[place - 1] ?? 0));
  const isFirstInOrder = [emergency, urgent, normal].every(
    ({ rungs }, place, all) => (rungs[0]?.waitSeconds ?? 0) >= (all[place - 1]?.rungs[0]?.waitSeconds ?? 0),
  );
  return isInOrder && isFirstInOrder ? [] : ['越急的事越要快：紧急的不能比平常的等得久'];
}
