export const DAYS_WORDS = {
  weekdays: ['一', '二', '三', '四', '五', '六', '日'],
  before: '上个月',
  next: '下个月',
  title: (month: string) => `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`,
} as const;
