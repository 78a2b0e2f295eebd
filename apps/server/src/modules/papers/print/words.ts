/** What stands on printed and saved papers, beside what people said. */
export const words = {
  book: '居民反映问题登记表',
  sheetName: '登记表',
  columns: {
    date: '日期',
    place: '楼号',
    resident: '居民',
    matter: '反映问题',
    handler: '接待人／经办',
    outcome: '办理情况',
  },
  soundOnly: '（照片或录音，见小程序）',
  nobodyYet: '（还没人接）',
  fromPaper: '纸质补录',
  typedIn: (who: string, when: string, hasPhoto: boolean, writtenBy?: string): string => {
    const written = writtenBy === undefined || writtenBy === who ? '' : `${writtenBy}写，`;
    return `纸质登记补录：${written}${who} ${when}录入${hasPhoto ? '，附原页照片' : ''}`;
  },
  closed: (state: string, day: string): string => `${day}${state}`,
  unconfirmed: '居民未答复，到期办结',
  carriedOn: '（接上页）',
  day: (date: string, count: number): string => `${date}\u3000${count}件`,
  month: (month: string, sums: { all: number; closed: number; open: number }): string =>
    `${month}合计：反映${sums.all}件，已办结${sums.closed}件，在办${sums.open}件`,
  nothing: (span: string): string => `${span}没有登记。`,
  signatures: ['值守人签字', '站长签字', '日期'],
  page: (page: number, pages: number): string => `第${page}页\u3000共${pages}页`,
  printed: (when: string, who: string): string => `${when}打印\u3000${who}`,
  missing: (chars: readonly string[]): string =>
    `〓 是字库里没有的字，请对照手写：${chars.map(codeOf).join('、')}`,
  head: (station: string, community: string): string => `${community}\u3000${station}`,
};

const codeOf = (char: string): string =>
  `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
