import * as z from 'zod/mini';
import { endpoint, id, instant, list, optionalText, text, whole } from '../kernel/index';
import { offerReading, redCard } from './card-shapes';

const DESK = ['member', 'secretary'] as const;
const offerId = id();

const offerParts = {
  words: z._default(optionalText(500), ''),
  reading: offerReading,
  promise: z.optional(text(60)),
  capacity: z._default(whole(1, 20), 1),
  building: z.optional(z.nullable(whole(1, 999))),
  unit: z.optional(z.nullable(whole(1, 99))),
  gender: z.optional(z.nullable(z.enum(['F', 'M']))),
};

export const putUpOffer = endpoint({
  id: 'putUpOffer',
  method: 'POST',
  path: '/offers',
  room: 'wishes',
  summary: '党员接单：贴一张红卡，写明能帮什么、什么时候、能帮几位',
  who: DESK,
  input: z.object(offerParts),
  output: redCard,
});

export const changeOffer = endpoint({
  id: 'changeOffer',
  method: 'PUT',
  path: '/offers/:offerId',
  room: 'wishes',
  summary: '改一改红卡',
  who: DESK,
  input: z.object({ offerId, ...offerParts }),
  output: redCard,
});

export const listMyOffers = endpoint({
  id: 'listMyOffers',
  method: 'GET',
  path: '/offers/mine',
  room: 'wishes',
  summary: '我的红卡',
  who: DESK,
  input: z.object({}),
  output: z.object({ items: list(redCard, 50) }),
  ownerOnly: true,
});

export const readOfferCard = endpoint({
  id: 'readOfferCard',
  method: 'GET',
  path: '/offers/:offerId',
  room: 'wishes',
  summary: '一张红卡',
  who: DESK,
  input: z.object({ offerId }),
  output: redCard,
});

export const judgeOffer = endpoint({
  id: 'judgeOffer',
  method: 'POST',
  path: '/offers/:offerId/judgement',
  room: 'wishes',
  summary: '驿站看过红卡：上墙，或说明为什么不上墙',
  who: DESK,
  input: z.object({
    offerId,
    approve: z.boolean(),
    promise: z.optional(text(60)),
    reason: z._default(optionalText(100), ''),
  }),
  output: redCard,
});

export const pauseOffer = endpoint({
  id: 'pauseOffer',
  method: 'POST',
  path: '/offers/:offerId/pause',
  room: 'wishes',
  summary: '先歇一歇（可说到哪天），或接着来',
  who: DESK,
  input: z.object({ offerId, isPaused: z.boolean(), until: z.optional(z.nullable(instant())) }),
  output: redCard,
});

export const renewOffer = endpoint({
  id: 'renewOffer',
  method: 'POST',
  path: '/offers/:offerId/renewal',
  room: 'wishes',
  summary: '还愿意：再挂两个月',
  who: DESK,
  input: z.object({ offerId }),
  output: redCard,
});

export const endOffer = endpoint({
  id: 'endOffer',
  method: 'POST',
  path: '/offers/:offerId/ending',
  room: 'wishes',
  summary: '收起红卡；已经结的对照旧',
  who: DESK,
  input: z.object({ offerId }),
  output: redCard,
});
