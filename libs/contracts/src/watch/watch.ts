import { WATCH_KINDS } from '@doorstep/domain';
import * as z from 'zod/mini';
import { endpoint, instant, list, text, whole } from '../kernel/index';

/** A promise of the house that does not hold at the moment. */
const watchItem = z.object({
  kind: z.enum(WATCH_KINDS),
  since: instant(),
  count: whole(1, 1e9),
  words: text(100),
});

export const readWatch = endpoint({
  id: 'readWatch',
  method: 'GET',
  path: '/watch',
  room: 'watch',
  summary: '答应的事都做到了没有：每分钟查一遍，没做到的列在这里',
  who: ['secretary', 'district'],
  input: z.object({}),
  output: z.object({
    /** When it was last looked at; null as long as nobody has looked. */
    checkedAt: z.nullable(instant()),
    items: list(watchItem, 20),
  }),
});
