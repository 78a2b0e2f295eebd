import { dayWords } from '@doorstep/domain';

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

/** What stands on the roster on the wall. */
export const words = {
  weekdays: WEEKDAYS,
  title: '值班表',
  motto: '换人不断人',
  always: '24小时有人值守',
  span: (fromDay: string, untilDay: string) => `${dayWords(fromDay)} — ${dayWords(untilDay)}`,
  standby: '备班',
  missing: (count: number) => `缺${count}人`,
  nobody: '空缺，请联系站长',
  free: '休',
  worked: '上班',
  visit: '到驿站来也一样',
  printed: (at: string) => `打印于${at}`,
  page: (page: number, pages: number) => `第${page}张，共${pages}张`,
  legend: '小字是备班。来不了请在小程序“换班角”里换班，或告诉站长。',
};
