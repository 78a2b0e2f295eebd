import type { BOARD_TABS, WORK_TABS } from '@doorstep/contracts';

export const MINE_WORDS = {
  empty: '您还没有反映过问题',
  emptyWords: '家里、楼道、院子里有事，拍张照说一句就行。',
  report: '反映问题',
  waiting: '等着发出去',
  waitingNote: '有信号就自动发给驿站',
  refused: (reason: string) => `没有发成：${reason}`,
  fix: '改一改再发',
  drop: '不发了',
  dropAsk: { title: '不发了吗？', words: '这件事就不告诉驿站了。', yes: '不发了', no: '留着' },
} as const;

export const BOARD_WORDS: Record<(typeof BOARD_TABS)[number], { tab: string; empty: string }> = {
  new: { tab: '新来的', empty: '没有等着接的事' },
  mine: { tab: '我接的', empty: '您手上没有没办完的事' },
  waiting: { tab: '等别人', empty: '没有在等别人的事' },
  overdue: { tab: '超时的', empty: '没有超时的事，很好' },
  done: { tab: '办完的', empty: '还没有办完的事' },
};

export const DESK_WORDS = {
  accept: '我来接',
  accepted: '您接下了，负责到底。',
  onNow: '现在值班',
  youAreOn: '您正在值班',
  next: (time: string) => `${time}换班`,
  hole: '现在没有人值班，新来的事直接通知站长。',
  nobody: '还没排',
  notHereYet: (label: string) => `${label}是您的，您还没报到`,
  checkIn: '报到',
  isHere: (label: string) => `${label}您已经报到`,
  handover: '交接班',
  atPost: '谁在岗、我先走了',
  stepIn: '这个班缺人，我现在接班',
  onBehalf: '替来人来电登记',
  newOne: (count: number) => `又来了${count}件新的`,
} as const;

export const WORK_WORDS: Record<(typeof WORK_TABS)[number], { tab: string; empty: string }> = {
  todo: { tab: '待签收', empty: '没有等着签收的活' },
  doing: { tab: '办理中', empty: '没有正在办的活' },
  done: { tab: '办完的', empty: '还没有办完的活' },
};

export const WORK_LATE = (count: number): string => `有${count}件超过了说好的时间`;

export const BOARD_SEASON_WORDS = (name: string, looked: number, places: number): string =>
  `提前看看：${name} ${looked}/${places}处`;
