import * as z from 'zod/mini';
import { endpoint, id, list, optionalText, phone, text, whole, word } from '../kernel/index';
import { wishReading, yellowCard } from './card-shapes';

const DESK = ['member', 'secretary'] as const;
const EVERYBODY = ['resident', ...DESK] as const;
const wishId = id();

/** What a yellow card says; the words as they were spoken, the reading as the one who asks has seen it. */
const wishParts = {
  words: z._default(optionalText(500), ''),
  mediaIds: z._default(list(id(), 4), []),
  reading: wishReading,
  /** What the wall says; left out, it is made of kind and times. Words with something private are refused. */
  need: z.optional(text(60)),
  floor: z.optional(z.nullable(whole(1, 60))),
  room: z.optional(z.nullable(text(10))),
  gender: z.optional(z.nullable(z.enum(['F', 'M']))),
  age: z.optional(z.nullable(whole(1, 130))),
  /** After a fortnight the neighbouring stations may be asked: need and building only. */
  mayAskNeighbours: z._default(z.boolean(), false),
};

export const putUpWish = endpoint({
  id: 'putUpWish',
  method: 'POST',
  path: '/wishes',
  room: 'wishes',
  summary: '居民点单：贴一张黄卡；党员或家人替贴要本人同意',
  who: EVERYBODY,
  input: z.object({
    ...wishParts,
    doorCode: z.optional(word(40)),
    place: z.optional(z.object({ building: whole(1, 999), unit: z.nullable(whole(1, 99)) })),
    /** Put up for somebody else, who has been asked. */
    onBehalf: z.optional(
      z.object({
        name: text(20),
        phone: z.optional(z.nullable(phone())),
        as: z.enum(['desk', 'call', 'relative']),
        hasConsent: z.boolean(),
      }),
    ),
  }),
  output: yellowCard,
});

export const changeWish = endpoint({
  id: 'changeWish',
  method: 'PUT',
  path: '/wishes/:wishId',
  room: 'wishes',
  summary: '改一改黄卡；改过的话重新看一遍再上墙',
  who: EVERYBODY,
  input: z.object({ wishId, ...wishParts }),
  output: yellowCard,
});

export const readWishCard = endpoint({
  id: 'readWishCard',
  method: 'GET',
  path: '/wishes/:wishId',
  room: 'wishes',
  summary: '一张黄卡：本人和驿站看全部，别人看不到',
  who: EVERYBODY,
  input: z.object({ wishId }),
  output: yellowCard,
});

export const listMyWishes = endpoint({
  id: 'listMyWishes',
  method: 'GET',
  path: '/wishes/mine',
  room: 'wishes',
  summary: '我的心愿',
  who: EVERYBODY,
  input: z.object({}),
  output: z.object({ items: list(yellowCard, 50) }),
  ownerOnly: true,
});

export const judgeWish = endpoint({
  id: 'judgeWish',
  method: 'POST',
  path: '/wishes/:wishId/judgement',
  room: 'wishes',
  summary: '驿站看过：上墙（可替他换个说法；只有录音的，听过替他写下来），或说明为什么不上墙',
  who: DESK,
  input: z
    .object({
      wishId,
      approve: z.boolean(),
      need: z.optional(text(60)),
      /** What was only spoken, as a member has written it down and understood it. */
      heard: z.optional(z.object({ words: text(500), reading: wishReading })),
      reason: z._default(optionalText(100), ''),
    })
    .check(
      z.refine((asked) => asked.approve || asked.reason.length > 0, {
        error: '请说一句为什么，好回复他',
        path: ['reason'],
      }),
    ),
  output: yellowCard,
});

export const withdrawWish = endpoint({
  id: 'withdrawWish',
  method: 'POST',
  path: '/wishes/:wishId/withdrawal',
  room: 'wishes',
  summary: '撤回黄卡',
  who: EVERYBODY,
  input: z.object({ wishId }),
  output: yellowCard,
});

export const renewWish = endpoint({
  id: 'renewWish',
  method: 'POST',
  path: '/wishes/:wishId/renewal',
  room: 'wishes',
  summary: '还想要：再挂两个月',
  who: EVERYBODY,
  input: z.object({ wishId }),
  output: yellowCard,
});

export const giveUpWish = endpoint({
  id: 'giveUpWish',
  method: 'POST',
  path: '/wishes/:wishId/giving-up',
  room: 'wishes',
  summary: '暂未实现：说明原因；或重新挂上墙',
  who: DESK,
  input: z.object({
    wishId,
    reason: z._default(optionalText(100), ''),
    reopen: z._default(z.boolean(), false),
  }),
  output: yellowCard,
});
