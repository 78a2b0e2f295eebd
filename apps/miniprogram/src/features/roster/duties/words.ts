export const DUTIES_WORDS = {
  coming: '接下来',
  month: '按月看',
  none: '接下来两周没有您的班',
  noneWords: '好好歇着。有人找人顶班时，会告诉您。',
  noneInMonth: '这个月没有您的班',
  confirm: '确认我会来',
  confirmAll: (count: number) => `${count}个班全部确认`,
  confirmed: (count: number) => (count === 1 ? '记下了，到时候见。' : `${count}个班都记下了，到时候见。`),
  checkIn: '报到',
  handover: '交接班',
  trouble: '有事来不了',
  standbyNote: '您是备班：有人来不了时，先叫您。',
  market: '换班角',
  marketNote: '谁在找人顶班，谁想换班',
  more: '还可以',
  leave: '请假',
  leaveNote: '出门、住院、家里有事',
  free: '我的空闲',
  freeNote: '哪天有空，一周最多几个班',
  wishes: '排班心愿',
  wishesNote: '下个月哪天想来，哪天别排我',
  calendar: '放进手机日历',
  calendarNote: '班次自动出现在日历里',
  monthSum: (count: number, hours: string) => `这个月${count}个班，共${hours}小时`,
} as const;

/** The week in a sentence, as a neighbour would say it. */
export const WEEK_WORDS = {
  none: '这周没有您的班，好好歇着。',
  sum: (count: number, hours: string) => `这周您有${count}个班，共${hours}小时`,
  only: (when: string) => `，是${when}`,
  first: (when: string) => `，第一个是${when}`,
  withWhom: (names: string) => `，和${names}一起`,
  unconfirmed: (count: number) => `还有${count}个没确认，点一下就好。`,
} as const;

export const BURDEN_WORDS = {
  title: '大家一起分担',
  line: (mine: string, average: string) => `这三个月您值了${mine}小时，大家平均${average}小时。`,
  mine: '我',
  average: '平均',
  note: '夜里、过节、大冷天的班会多算一些，在家接电话的少算一些。',
  more: '您担得多，辛苦了。缺人时会先问别人。',
} as const;
