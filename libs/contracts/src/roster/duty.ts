import { ROLES } from '@doorstep/domain';
import * as z from 'zod/mini';
import {
  day,
  endpoint,
  file,
  id,
  instant,
  list,
  optionalText,
  phone,
  text,
  whole,
  word,
} from '../kernel/index';
import { dutyDay, slotView } from './slots';

const STAFF = ROLES.filter((role) => role !== 'resident');

export const readDutyNow = endpoint({
  id: 'readDutyNow',
  method: 'GET',
  path: '/duty/now',
  room: 'roster',
  summary: '此刻谁在值班，下一班是谁；有空缺时说明由谁顶上',
  who: STAFF,
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
  summary: '我的班：默认接下来两周，也可指定起止日期（最多62天）',
  who: ['member', 'secretary'],
  input: z.object({ fromDay: z.optional(day()), untilDay: z.optional(day()) }),
  output: z.object({
    items: list(slotView, 200),
    /** What I have carried in the last 90 days, and what the members carried on average. */
    burden: whole(0, 1e6),
    averageBurden: whole(0, 1e6),
  }),
  ownerOnly: true,
});

export const readDutySlot = endpoint({
  id: 'readDutySlot',
  method: 'GET',
  path: '/duty/slots/:slotId',
  room: 'roster',
  summary: '一个班次：谁在，谁确认了，我能做什么',
  who: ['member', 'secretary', 'district'],
  input: z.object({ slotId: id() }),
  output: slotView,
});

export const readDutyMonth = endpoint({
  id: 'readDutyMonth',
  method: 'GET',
  path: '/duty/days',
  room: 'roster',
  summary: '一段日子的班表，按天排好；最多62天',
  who: ['member', 'secretary', 'district'],
  input: z.object({ fromDay: day(), untilDay: day() }),
  output: z.object({ days: list(dutyDay, 62) }),
});

export const printDutyMonth = endpoint({
  id: 'printDutyMonth',
  method: 'GET',
  path: '/duty/days.pdf',
  room: 'roster',
  summary: '贴在墙上的班表（A3 横排）',
  who: ['member', 'secretary', 'district'],
  input: z.object({ fromDay: day(), untilDay: day() }),
  output: file('application/pdf'),
});

/** The coming seven days of mine, said as a neighbour would. */
export const readMyWeek = endpoint({
  id: 'readMyWeek',
  method: 'GET',
  path: '/duty/week',
  room: 'roster',
  summary: '我这一周：几个班、和谁一起、还有几个没确认',
  who: ['member', 'secretary'],
  input: z.object({}),
  output: z.object({
    fromDay: day(),
    untilDay: day(),
    items: list(slotView, 60),
    hours: whole(0, 168),
    unconfirmed: whole(0, 60),
  }),
  ownerOnly: true,
});

const calendarLink = z.object({
  /** The whole private address, shown once when it is issued; null afterwards: only its hash is kept. */
  url: z.nullable(z.string().check(z.maxLength(400))),
  issuedAt: z.nullable(instant()),
});

export const readCalendarLink = endpoint({
  id: 'readCalendarLink',
  method: 'GET',
  path: '/duty/calendar-link',
  room: 'roster',
  summary: '我的日历订阅开通了没有',
  who: ['member', 'secretary'],
  input: z.object({}),
  output: calendarLink,
  ownerOnly: true,
});

export const issueCalendarLink = endpoint({
  id: 'issueCalendarLink',
  method: 'POST',
  path: '/duty/calendar-link',
  room: 'roster',
  summary: '开通或更换我的日历订阅链接；旧链接立即失效',
  who: ['member', 'secretary'],
  input: z.object({}),
  output: calendarLink,
  ownerOnly: true,
});

export const revokeCalendarLink = endpoint({
  id: 'revokeCalendarLink',
  method: 'DELETE',
  path: '/duty/calendar-link',
  room: 'roster',
  summary: '停用我的日历订阅链接',
  who: ['member', 'secretary'],
  input: z.object({}),
  output: calendarLink,
  ownerOnly: true,
});

export const readCalendarFeed = endpoint({
  id: 'readCalendarFeed',
  method: 'GET',
  path: '/duty/feeds/:token',
  room: 'roster',
  summary: '日历订阅（iCalendar）：手机日历用私密链接来取',
  who: 'anyone',
  input: z.object({ token: word(100) }),
  output: file('text/calendar'),
});

const leaveView = z.object({
  leaveId: id(),
  personId: id(),
  name: text(20),
  fromDay: day(),
  untilDay: day(),
  reason: optionalText(100),
});

export const listLeaves = endpoint({
  id: 'listLeaves',
  method: 'GET',
  path: '/duty/leaves',
  room: 'roster',
  summary: '请假：队员看自己的，站长看全站的',
  who: ['member', 'secretary'],
  input: z.object({}),
  output: z.object({ items: list(leaveView, 200) }),
});

export const takeLeave = endpoint({
  id: 'takeLeave',
  method: 'POST',
  path: '/duty/leaves',
  room: 'roster',
  summary: '请假：这些天的班交出来，系统马上找人顶；站长可替住院的人请',
  who: ['member', 'secretary'],
  input: z.object({
    fromDay: day(),
    untilDay: day(),
    reason: optionalText(100),
    forPersonId: z.optional(id()),
  }),
  output: z.object({ leave: leaveView, givenUp: whole(0, 200) }),
});

export const endLeave = endpoint({
  id: 'endLeave',
  method: 'POST',
  path: '/duty/leaves/:leaveId/end',
  room: 'roster',
  summary: '销假；已交出的班不会自动回来',
  who: ['member', 'secretary'],
  input: z.object({ leaveId: id() }),
  output: z.object({ items: list(leaveView, 200) }),
});
