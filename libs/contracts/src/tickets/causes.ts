import { CAUSES, FLATS_AT_MOST, SIBLING_STATES } from '@doorstep/domain';
import * as z from 'zod/mini';
import { endpoint, id, list, optionalText, text, whole } from '../kernel/index';
import { attached } from './report';
import { rootCause, sweepProgress, ticketView } from './views';

const ticketId = id();
const HANDLERS = ['member', 'secretary'] as const;

const flat = { building: whole(1, 999), unit: whole(1, 99), room: text(10) };

export const recordCause = endpoint({
  id: 'recordCause',
  method: 'PUT',
  path: '/tickets/:ticketId/cause',
  room: 'tickets',
  summary: '记下根子在哪儿：立管、施工班组、这一批配件，或别的；值班员记，办理单位报完工后也能记',
  who: [...HANDLERS, 'party'],
  input: z.object({
    ticketId,
    kind: z.enum(CAUSES),
    /** Which riser (two digits; the flat's own where it is left out), crew or batch. */
    name: z._default(optionalText(40), ''),
    words: z._default(optionalText(200), ''),
  }),
  output: ticketView,
});

/** A flat that may have the same trouble, with what is known of it. */
const sibling = z.object({
  ...flat,
  place: text(40),
  state: z.enum(SIBLING_STATES),
  words: optionalText(200),
  ticketId: z.nullable(id()),
});
export type SiblingView = z.output<typeof sibling>;

const sweepView = z.object({
  ticketId,
  number: text(20),
  cause: rootCause,
  progress: sweepProgress,
  siblings: list(sibling, 200),
});
export type SweepView = z.output<typeof sweepView>;

export const readSweep = endpoint({
  id: 'readSweep',
  method: 'GET',
  path: '/tickets/:ticketId/sweep',
  room: 'tickets',
  summary: '同一根立管、同一班人、同一批配件的人家，各家知道些什么，排查到哪里了',
  who: HANDLERS,
  input: z.object({ ticketId }),
  output: sweepView,
});

const flats = list(z.object(flat), FLATS_AT_MOST).check(z.minLength(1));

export const openLooks = endpoint({
  id: 'openLooks',
  method: 'POST',
  path: '/tickets/:ticketId/sweep/looks',
  room: 'tickets',
  summary: '把这几家列进排查；住户只打一次招呼',
  who: HANDLERS,
  input: z.object({ ticketId, flats }),
  output: sweepView,
});

export const takeBackLooks = endpoint({
  id: 'takeBackLooks',
  method: 'POST',
  path: '/tickets/:ticketId/sweep/withdrawal',
  room: 'tickets',
  summary: '这几家不查了（还没去看的才行）',
  who: HANDLERS,
  input: z.object({ ticketId, flats }),
  output: sweepView,
});

export const lookAtFlat = endpoint({
  id: 'lookAtFlat',
  method: 'POST',
  path: '/tickets/:ticketId/sweep/findings',
  room: 'tickets',
  summary: '看过这一家了：没这毛病，或者也有（也有的另立一件，由看的人接着办）',
  who: HANDLERS,
  input: z.object({
    ticketId,
    ...flat,
    isFound: z.boolean(),
    words: z._default(optionalText(200), ''),
    mediaIds: attached(),
  }),
  output: sweepView,
});

export const listSweeps = endpoint({
  id: 'listSweeps',
  method: 'GET',
  path: '/sweeps',
  room: 'tickets',
  summary: '还有人家没看完的排查',
  who: HANDLERS,
  input: z.object({}),
  output: z.object({
    items: list(
      z.object({
        ticketId,
        number: text(20),
        place: text(40),
        cause: rootCause,
        progress: sweepProgress,
      }),
      50,
    ),
  }),
});
