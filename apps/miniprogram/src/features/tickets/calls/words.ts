import type { CallSays } from '@doorstep/domain';

export const CALL_WORDS = {
  title: (party: string) => `打给${party}的电话`,
  open: (party: string) => `记一下打给${party}的电话`,
  who: '谁接的电话',
  whoNote: '没人接就空着',
  words: '怎么说的',
  says: '对方说',
  SAYS: { nothing: '只是问了问', signed: '收下，去办', done: '已经办好了' } satisfies Record<
    CallSays,
    string
  >,
  promise: '答应什么时候办好',
  none: '没说',
  inHour: '1小时内',
  tonight: '今天18点前',
  tomorrow: '明天12点前',
  threeDays: '三天内',
  send: '记下来',
  done: '记下了。',
} as const;
