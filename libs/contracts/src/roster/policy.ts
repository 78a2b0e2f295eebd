import { DUTY_MODES } from '@doorstep/domain';
import * as z from 'zod/mini';
import { endpoint, list, text, whole } from '../kernel/index';
import { DAY_PARTS } from './slots';

const clock = z.string().check(z.maxLength(5), z.regex(/^([01]\d|2[0-4]):[0-5]\d$/));
const monthDay = z.string().check(z.maxLength(5), z.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));

const cut = z.object({
  key: z.string().check(z.maxLength(20), z.regex(/^[a-z0-9-]{1,20}$/)),
  label: text(20),
  start: clock,
  end: clock,
  part: z.enum(DAY_PARTS),
  mode: z.enum(DUTY_MODES),
  headcount: z.optional(whole(1, 9)),
});

const variant = z.object({
  name: text(20),
  kind: z.enum(['season', 'holiday']),
  from: z.optional(monthDay),
  until: z.optional(monthDay),
  cuts: list(cut, 12).check(z.minLength(1)),
  headcount: z.optional(whole(1, 9)),
});

/** The station's rules of duty; what it means is written at DutyPolicy in the domain. */
export const dutyPolicy = z.object({
  name: text(40),
  cuts: list(cut, 12).check(z.minLength(1)),
  headcount: whole(1, 9),
  variants: list(variant, 10),
  inServiceOn: z.enum(['rest-days', 'any-day']),
  minRestHours: whole(0, 48),
  noNightFromAge: z.nullable(whole(40, 120)),
  maxPerWeek: whole(1, 14),
  confirmHours: whole(1, 168),
  lateMinutes: whole(1, 120),
  checkInMinutes: whole(0, 240),
  standbyPerSlot: whole(0, 3),
});
export type DutyPolicyView = z.output<typeof dutyPolicy>;

export const readDutyPolicy = endpoint({
  id: 'readDutyPolicy',
  method: 'GET',
  path: '/duty/policy',
  room: 'roster',
  summary: '本站的值班规矩',
  who: ['member', 'secretary', 'district'],
  input: z.object({}),
  output: dutyPolicy,
});

export const changeDutyPolicy = endpoint({
  id: 'changeDutyPolicy',
  method: 'PUT',
  path: '/duty/policy',
  room: 'roster',
  summary: '改值班规矩；已发布的班不受影响，下次排班生效',
  who: ['secretary'],
  input: dutyPolicy,
  output: dutyPolicy,
});
