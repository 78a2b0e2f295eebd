import { CALL_SAYS } from '@doorstep/domain';
import * as z from 'zod/mini';
import { endpoint, id, instant, optionalText } from '../kernel/index';
import { ticketView } from './views';

export const logCall = endpoint({
  id: 'logCall',
  method: 'POST',
  path: '/tickets/:ticketId/calls',
  room: 'tickets',
  summary: '记下打给单位的电话：谁接的、怎么说、答应到什么时候；只有电话的单位可由此签收、报完工',
  who: ['member', 'secretary'],
  input: z
    .object({
      ticketId: id(),
      /** Who answered; empty when nobody did. */
      spokeWith: z._default(optionalText(20), ''),
      words: z._default(optionalText(300), ''),
      promisedBy: z.optional(z.nullable(instant())),
      says: z._default(z.enum(CALL_SAYS), 'nothing'),
    })
    .check(
      z.refine(
        ({ spokeWith, promisedBy = null, says }) =>
          spokeWith !== '' || (promisedBy === null && says === 'nothing'),
        { error: '请写是谁接的电话', path: ['spokeWith'] },
      ),
      z.refine(({ says, words }) => says !== 'done' || words !== '', {
        error: '请写办得怎么样',
        path: ['words'],
      }),
    ),
  output: ticketView,
});
