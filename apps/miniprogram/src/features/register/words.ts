import type { RegisterRow } from '@doorstep/contracts';
import { paperWords } from '@doorstep/domain';

export const REGISTER_WORDS = {
  empty: '这个范围里没有登记',
  filter: '挑着看',
  filtered: (count: number) => `挑着看（${count}个条件）`,
  keep: '记住这个看法',
  letGo: '不用记了',
  export: '导出表格',
  papers: '打印登记表',
  paperLines: '补录纸上的登记',
  fileName: '居民反映问题登记表.csv',
  sheet: '只看哪些',
  show: '就看这些',
  clear: '看全部',
  days: '哪些天',
  spans: {
    all: '全部',
    today: '今天',
    week: '最近7天',
    month: '这个月',
    'last-month': '上个月',
    own: '自己选',
  },
  tapDays: '点一下第一天，再点一下最后一天。',
  any: '全部',
  status: '办到哪一步',
  building: '几号楼',
  category: '哪一类',
  words: '找哪些词（几个词用空格分开）',
  row: {
    reporter: '反映人',
    owner: '首接人',
    party: '办理单位',
    outcome: '办理情况',
    closed: '办结',
    unconfirmed: '居民没有回话，到期办结',
    paper: (mark: NonNullable<RegisterRow['paper']>) =>
      `${paperWords(mark)}（${mark.writtenBy ?? mark.typedBy}写，${mark.typedBy}录${mark.hasPhoto ? '，附原页照片' : ''}）`,
  },
} as const;
