import type { DayPart } from '@doorstep/domain';

export const WISH_WORDS = {
  title: '排班心愿',
  kind: '先点日子，可以点几天，再说想来还是别排。排班时尽量照顾。',
  which: '什么时候？',
  parts: { all: '整天', night: '夜里', morning: '上午', afternoon: '下午', evening: '晚上' } satisfies Record<
    DayPart | 'all',
    string
  >,
  wants: '这些天我想来',
  rather: '这些天别排我',
  clear: '这些天随便',
  sayFirst: '先说想来还是别排。',
  noDays: '先点一下哪天。',
  markWants: '来',
  markNot: '别',
  save: '存好',
  saved: '存好了。排班时尽量照顾，照顾不到也请您体谅。',
} as const;
