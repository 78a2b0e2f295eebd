import * as z from 'zod/mini';
import { endpoint, id, list, text } from '../kernel/index';
import { pairingView } from './card-shapes';

const DESK = ['member', 'secretary'] as const;
const EVERYBODY = ['resident', ...DESK] as const;
const pairingId = id();

export const thankCompanion = endpoint({
  id: 'thankCompanion',
  method: 'POST',
  path: '/pairings/:pairingId/thanks',
  room: 'wishes',
  summary: '写一张感谢卡；愿意的话挂到墙上',
  who: EVERYBODY,
  input: z.object({
    pairingId,
    words: text(100),
    onWall: z._default(z.boolean(), false),
    forResident: z._default(z.boolean(), false),
  }),
  output: pairingView,
});

export const judgeThanks = endpoint({
  id: 'judgeThanks',
  method: 'POST',
  path: '/thanks/:thanksId/judgement',
  room: 'wishes',
  summary: '感谢卡看过可以上墙',
  who: DESK,
  input: z.object({ thanksId: id(), approve: z.boolean() }),
  output: z.object({ thanksId: id(), isOnWall: z.boolean() }),
});

const thanksToJudge = z.object({ thanksId: id(), words: text(100) });
export type ThanksToJudge = z.output<typeof thanksToJudge>;

export const listThanksToJudge = endpoint({
  id: 'listThanksToJudge',
  method: 'GET',
  path: '/thanks',
  room: 'wishes',
  summary: '等着看的感谢卡',
  who: DESK,
  input: z.object({}),
  output: z.object({ items: list(thanksToJudge, 100) }),
});
