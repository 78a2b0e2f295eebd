import type { DraftPlan } from '@doorstep/domain';

const seatsNeeded = (plan: DraftPlan): number => given(plan) + missing(plan);
const given = (plan: DraftPlan): number => plan.seats.filter((seat) => !seat.isStandby).length;
const missing = (plan: DraftPlan): number => plan.missing.reduce((sum, hole) => sum + hole.missing, 0);

const fullness = (plan: DraftPlan): string =>
  missing(plan) === 0
    ? `已排满全部${seatsNeeded(plan)}个岗位`
    : `${seatsNeeded(plan)}个岗位已排上${given(plan)}个`;

/** What the secretary reads while a draft is being made. */
export const progressWords = {
  quick: (plan: DraftPlan) => `${fullness(plan)}，正在把空着的岗位尽量补满…`,
  cover: (plan: DraftPlan) => `${fullness(plan)}，正在让大家更公平…`,
  fairness: (plan: DraftPlan) =>
    plan.fairness.gap === 0
      ? '负担已经分得不能再匀了，正在照顾大家的心愿…'
      : `负担已经分匀，最重的一位离最理想只差${Math.ceil(plan.fairness.gap * 100)}%，正在照顾大家的心愿…`,
  wishes: (plan: DraftPlan) =>
    plan.wishesAsked === 0
      ? '岗位排好了，正在安排备班…'
      : `${plan.wishesAsked}个心愿照顾到了${plan.wishesMet}个，正在安排备班…`,
};

/** What the secretary reads when it has ended. */
export function outcomeWords(ended: 'done' | 'stopped' | 'time', plan: DraftPlan): string {
  const head = {
    done: '排好了',
    stopped: '已停下，留下的是目前最好的一版',
    time: '时间到了，留下的是目前最好的一版',
  };
  const short = missing(plan);
  const tail =
    short === 0 ? `${given(plan)}个岗位都有人` : `还有${short}个岗位没有人可排，原因都写在空着的班次上`;
  return `${head[ended]}：${tail}。`;
}
