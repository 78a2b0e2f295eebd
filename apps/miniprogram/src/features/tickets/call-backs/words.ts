export const CALL_BACK_WORDS = {
  lead: '办完的事，请没有经手的人问问居民。早办完的排在前面。',
  count: (count: number): string => `还有${count}件等着问`,
  empty: '都问过了，很好',
  emptyWords: '您自己办的事，由别人来问。',
  askBy: (moment: string): string => `${moment}前问`,
  late: '该问了',
  silent: '居民没有回音',
  tries: (count: number, moment: string): string => `打过${count}次没联系上，上次${moment}`,
  ask: '去问问',
  open: '回访居民',
} as const;
