import { MEMBER_KINDS, ROLES } from '@doorstep/domain';
import * as z from 'zod/mini';
import { endpoint, id, instant, list, phone, text } from '../kernel/index';

/** A member in a slot, as colleagues see them. */
const slotMember = z.object({
  personId: id(),
  name: text(20),
  memberKind: z.enum(MEMBER_KINDS),
  isMe: z.boolean(),
});

const slotView = z.object({
  slotId: id(),
  startsAt: instant(),
  endsAt: instant(),
  label: text(20),
  members: list(slotMember, 20),
});
export type SlotView = z.output<typeof slotView>;

export const readDutyNow = endpoint({
  id: 'readDutyNow',
  method: 'GET',
  path: '/duty/now',
  room: 'roster',
  summary: '此刻谁在值班，下一班是谁；有空缺时说明由谁顶上',
  who: ROLES.filter((role) => role !== 'resident'),
  input: z.object({}),
  output: z.object({
    now: z.nullable(slotView),
    next: z.nullable(slotView),
    secretaries: list(z.object({ name: text(20), phone: z.nullable(phone()) }), 10),
    /** Nobody is in the slot of this moment; reports go straight to those listed under `secretaries`. */
    isHole: z.boolean(),
    iAmOn: z.boolean(),
  }),
});

export const listMySlots = endpoint({
  id: 'listMySlots',
  method: 'GET',
  path: '/duty/mine',
  room: 'roster',
  summary: '我接下来两周的班',
  who: ['member', 'secretary'],
  input: z.object({}),
  output: z.object({ items: list(slotView, 60) }),
  ownerOnly: true,
});
