import { days, stationDay } from '@doorstep/domain';

/** 今天, 两天里, 3天里: the days on which they came, counted as people count days. */
export function withinDays(since: Date, now: Date): string {
  const midnight = (moment: Date): number => Date.parse(`${stationDay(moment)}T00:00:00Z`);
  const count = Math.round((midnight(now) - midnight(since)) / days(1)) + 1;
  if (count <= 1) return '今天';
  return count === 2 ? '两天里' : `${count}天里`;
}

export const CLUSTER_WORDS = {
  strip: (place: string, when: string, count: number, kind: string) => `${place}，${when}${count}件${kind}`,
  maybe: '可能是一回事，点开看看',
  where: (place: string, when: string) => `${place}，${when}报来的`,
  title: (count: number, kind: string) => `${count}件${kind}，是一回事吗？`,
  lead: '合成一件，就由一件带着办，别家都跟着收消息，时间从最早反映的那家算起。',
  SIDES: {
    carries: '由这件带着办',
    joins: '并进去一起办',
    kin: '各办各的',
  },
  kinNote: (count: number) => `有${count}件已经派出去或者快办完了，照旧各办各的，互相能查到。`,
  open: '打开这一件',
  together: '合成一件事',
  opened: (count: number) => `${count}件合成一件了。`,
  undone: '分开了，各办各的。',
  apart: '不是一回事',
  setApart: '记下了，这几件不再提。',
  isApart: '看过了，不是一回事',
  isApartNote: '这几件各办各的。又来一件同样的，驿站再请您看看。',
  reconsider: '还是一回事，重新看',
  reconsidered: '好，重新看看。',
  gone: '这几件已经有人看过了',
  goneNote: '可能刚合成一件，也可能有的办完了。回值班台看看就知道。',
  back: '回值班台',
} as const;
