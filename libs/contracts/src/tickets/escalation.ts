import { LOUDNESSES, NEEDS, RUNGS_AT_MOST, WAKES } from '@doorstep/domain';
import * as z from 'zod/mini';
import { endpoint, id, list, text, whole } from '../kernel/index';
import { ticketView } from './views';

const clock = z.string().check(z.maxLength(5), z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

const rung = z.object({
  wake: z.enum(WAKES),
  loudness: z.enum(LOUDNESSES),
  waitSeconds: whole(5, 7_200),
});

const escalation = z.object({ rungs: list(rung, RUNGS_AT_MOST).check(z.minLength(1)), need: z.enum(NEEDS) });

/** What the station does about silence; what it means is written at EscalationPolicy in the domain. */
export const escalationPolicy = z.object({
  name: text(40),
  escalations: z.object({ emergency: escalation, urgent: escalation, normal: escalation }),
  quiet: z.nullable(z.object({ from: clock, until: clock })),
});
export type EscalationPolicyView = z.output<typeof escalationPolicy>;

export const readEscalationPolicy = endpoint({
  id: 'readEscalationPolicy',
  method: 'GET',
  path: '/escalation-policy',
  room: 'tickets',
  summary: '没人应时，先叫谁、再叫谁、等多久',
  who: ['member', 'secretary', 'district'],
  input: z.object({}),
  output: escalationPolicy,
});

export const changeEscalationPolicy = endpoint({
  id: 'changeEscalationPolicy',
  method: 'PUT',
  path: '/escalation-policy',
  room: 'tickets',
  summary: '改没人应时的规矩；已经报上来的事按当时的规矩走',
  who: ['secretary'],
  input: escalationPolicy,
  output: escalationPolicy,
});

/** Where the rules want everybody on duty to know of a matter: this one does. Twice is as good as once. */
export const seeTicket = endpoint({
  id: 'seeTicket',
  method: 'POST',
  path: '/tickets/:ticketId/sightings',
  room: 'tickets',
  summary: '我知道了：紧急的事，当班的每一位都要看到',
  who: ['member', 'secretary'],
  input: z.object({ ticketId: id() }),
  output: ticketView,
});
