import { MEMBER_KINDS } from '@doorstep/domain';
import * as z from 'zod/mini';
import { day, endpoint, id, list, text, whole } from '../kernel/index';
import { DAY_PARTS } from './slots';

const availability = z.string().check(z.maxLength(10), z.regex(/^[1-7](night|morning|afternoon|evening)$/));

const dutyProfile = z.object({
  personId: id(),
  name: text(20),
  memberKind: z.enum(MEMBER_KINDS),
  /** Only the secretary and the person see these two. */
  birthYear: z.nullable(whole(1900, 2100)),
  noNights: z.boolean(),
  maxPerWeek: whole(0, 14),
  /** Weekday (1 Monday) and part of day; null means any time. */
  availability: z.nullable(list(availability, 28)),
  atEaseWithPhone: z.boolean(),
  knownToAll: z.boolean(),
  companionIds: list(id(), 20),
  burden: whole(0, 1e6),
});
export type DutyProfile = z.output<typeof dutyProfile>;

export const listDutyProfiles = endpoint({
  id: 'listDutyProfiles',
  method: 'GET',
  path: '/duty/profiles',
  room: 'roster',
  summary: '队员的空闲、上限和这三个月的负担；负担轻的在前',
  who: ['secretary'],
  input: z.object({}),
  output: z.object({ items: list(dutyProfile, 1000) }),
});

export const readMyDutyProfile = endpoint({
  id: 'readMyDutyProfile',
  method: 'GET',
  path: '/duty/profile',
  room: 'roster',
  summary: '我什么时候有空、一周最多几个班',
  who: ['member', 'secretary'],
  input: z.object({}),
  output: dutyProfile,
  ownerOnly: true,
});

export const changeDutyProfile = endpoint({
  id: 'changeDutyProfile',
  method: 'PUT',
  path: '/duty/profile',
  room: 'roster',
  summary: '改我的空闲；站长可替队员改',
  who: ['member', 'secretary'],
  input: z.object({
    forPersonId: z.optional(id()),
    birthYear: z.optional(z.nullable(whole(1900, 2100))),
    noNights: z.optional(z.boolean()),
    maxPerWeek: z.optional(whole(0, 14)),
    availability: z.optional(z.nullable(list(availability, 28))),
    /** Only the secretary changes the next three. */
    atEaseWithPhone: z.optional(z.boolean()),
    knownToAll: z.optional(z.boolean()),
    companionIds: z.optional(list(id(), 20)),
  }),
  output: dutyProfile,
});

const wish = z.object({ day: day(), part: z.nullable(z.enum(DAY_PARTS)), wants: z.boolean() });

export const readMyDutyWishes = endpoint({
  id: 'readMyDutyWishes',
  method: 'GET',
  path: '/duty/wishes',
  room: 'roster',
  summary: '我对排班的心愿：哪天想来，哪天最好别排我',
  who: ['member', 'secretary'],
  input: z.object({ fromDay: day(), untilDay: day() }),
  output: z.object({ items: list(wish, 300) }),
  ownerOnly: true,
});

export const changeMyDutyWishes = endpoint({
  id: 'changeMyDutyWishes',
  method: 'PUT',
  path: '/duty/wishes',
  room: 'roster',
  summary: '写下这段日子的排班心愿（整段替换）',
  who: ['member', 'secretary'],
  input: z.object({ fromDay: day(), untilDay: day(), items: list(wish, 300) }),
  output: z.object({ items: list(wish, 300) }),
  ownerOnly: true,
});
