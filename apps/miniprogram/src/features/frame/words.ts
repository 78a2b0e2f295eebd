import type { RouteName } from '../../device/routes';

/** What stands over each page; the door says its own name. */
export const TITLES: Record<RouteName, string> = {
  home: '',
  door: '',
  report: '反映问题',
  mine: '我的事',
  ticket: '这件事',
  board: '值班台',
  work: '我们的活',
  inbox: '消息',
  me: '我',
  register: '居民反映问题登记表',
  people: '驿站的人',
  doors: '楼门二维码',
  duties: '我的班',
  market: '换班角',
  'check-in': '报到',
  handover: '交接班',
  roster: '班表',
  drafting: '排班',
  'duty-rules': '值班规矩',
  post: '驿站屏',
  alerts: '叫得到我',
  tellings: '叫过谁',
  silence: '没人应时怎么办',
  watch: '系统体检',
  wall: '心愿墙',
  wishes: '我的心愿',
  wish: '贴一张黄卡',
  offer: '贴一张红卡',
  'wish-board': '心愿台',
  pairing: '这一对',
  badge: '核对来人',
  hours: '志愿时长',
  errand: '请您办一件事',
  papers: '打印和导出',
  directory: '找谁',
  'station-rules': '本站规矩',
  'call-backs': '回访',
  overview: '三率和成绩单',
  scorecard: '我们的成绩单',
  district: '各站一览',
  'public-board': '公示栏',
};

/** The words of the bottom bar. */
export const BAR_WORDS: Partial<Record<RouteName, string>> = {
  door: '家门口',
  mine: '我的事',
  board: '值班台',
  register: '登记表',
  report: '登记',
  duties: '我的班',
  roster: '班表',
  work: '干活',
  inbox: '消息',
  me: '我',
};

/** Whose a page is, said to somebody under another hat. */
export const NOT_YOURS: Partial<Record<RouteName, string>> = {
  roster: '班表给值班的人看',
  drafting: '排班只有站长能看',
  'duty-rules': '值班规矩只有站长能改',
  alerts: '这里给驿站和承办单位的人用',
  scorecard: '成绩单给承办单位看',
  district: '各站一览给街道看',
  papers: '打印和导出只有站长和街道能用',
};

export const FRAME_WORDS = {
  notYours: '这里给值班的党员用',
  wrongHat: '您要是也有这个身份，换一下就能看。',
  changeHat: '换身份',
  hat: (role: string) => `现在的身份是${role}，点这里更换`,
  lost: '网络不通。下面是上次看到的内容，连上后会自动更新。',
  waiting: (count: number) => `有${count}件事等着发出去，有信号就自动发，不用再填。`,
  refused: (count: number) => `有${count}件事没发成，点这里看看。`,
  noWay: '这里认不出您是谁。请用微信扫门口的二维码打开。',
  opening: '家门口',
  slogan: '有事找党员，24小时有人',
} as const;
