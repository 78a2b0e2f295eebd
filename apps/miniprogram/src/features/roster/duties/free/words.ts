import type { DayPart } from '@doorstep/domain';

export const FREE_WORDS = {
  title: '我的空闲',
  any: '随时都行',
  anyNote: '关上以后，可以一格一格点',
  kind: '点亮的格子，就是您有空的时候。',
  day: (weekday: string) => `周${weekday}`,
  cell: (weekday: string, part: string) => `周${weekday}${part}`,
  parts: { night: '夜里', morning: '上午', afternoon: '下午', evening: '晚上' } satisfies Record<
    DayPart,
    string
  >,
  noNights: '夜里的班别排我',
  noNightsNote: '凌晨的电话值守也不排',
  most: '一周最多',
  unit: '个班',
  save: '存好',
  saved: '存好了，下次排班照这个来。',
  noneFree: '一格都没点亮，就排不上您的班了。这样也行，只是告诉您一声。',
} as const;
