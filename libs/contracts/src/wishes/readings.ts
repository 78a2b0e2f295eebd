import * as z from 'zod/mini';
import { endpoint, list, optionalText, text } from '../kernel/index';
import { offerReading, wishReading } from './card-shapes';

const DESK = ['member', 'secretary'] as const;
const EVERYBODY = ['resident', ...DESK] as const;

/** What was understood, and from which words: shown, so that it can be mended. */
const heard = list(z.object({ field: text(20), words: text(500) }), 40);

export const readWishWords = endpoint({
  id: 'readWishWords',
  method: 'POST',
  path: '/wish-readings',
  room: 'wishes',
  summary: '听懂黄卡上的话：想要什么、什么时候、有什么讲究；什么也不留下',
  who: EVERYBODY,
  input: z.object({ words: optionalText(500) }),
  output: z.object({ isUnderstood: z.boolean(), reading: wishReading, heard }),
});

export const readOfferWords = endpoint({
  id: 'readOfferWords',
  method: 'POST',
  path: '/offer-readings',
  room: 'wishes',
  summary: '听懂红卡上的话：能帮什么、什么时候、走到哪儿；什么也不留下',
  who: DESK,
  input: z.object({ words: optionalText(500) }),
  output: z.object({ isUnderstood: z.boolean(), reading: offerReading, heard }),
});
