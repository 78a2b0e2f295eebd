/** The sentences of the hours of company. */
export const HOURS_WORDS = {
  sum: (hours: string) => `${hours}小时`,
  visits: (visits: number) => `上门陪伴${visits}回，两边都说好的才算`,
  none: '还没有记上的时长',
  noneWords: '结了对、两边都说来过，时长就记在这里。',
  certificate: '下载时长证明',
  certificateFile: '志愿服务时长证明.pdf',
  export: '导出全站时长（志愿平台格式）',
  exportFile: '志愿服务时长.csv',
  lines: '每一回',
  line: (what: string, minutes: number) => `${what} · ${minutes}分钟`,
} as const;
