import * as z from 'zod/mini';
import { day, endpoint, list, optionalText, text, whole, wholeFromQuery } from '../kernel/index';
import { DAY_KINDS } from './slots';

const calendarDay = z.object({
  day: day(),
  kind: z.enum(DAY_KINDS),
  name: z.string().check(z.maxLength(40)),
  /** Changed by this station over the calendar that ships with the product. */
  isOwn: z.boolean(),
});

export const readDutyCalendar = endpoint({
  id: 'readDutyCalendar',
  method: 'GET',
  path: '/duty/calendar',
  room: 'roster',
  summary: '一年的节假日和调休；是否还是暂定',
  who: ['member', 'secretary', 'district'],
  input: z.object({ year: wholeFromQuery(2020, 2100) }),
  output: z.object({
    year: whole(2020, 2100),
    /** The national arrangement of this year is not out yet: only the statutory days are known. */
    isProvisional: z.boolean(),
    /** Holidays, make-up days and days changed by hand; plain weekends and working days are left out. */
    days: list(calendarDay, 400),
  }),
});

export const changeCalendarDay = endpoint({
  id: 'changeCalendarDay',
  method: 'PUT',
  path: '/duty/calendar/:day',
  room: 'roster',
  summary: '改一天：放假、调休上班、还原',
  who: ['secretary'],
  input: z.object({ day: day(), kind: z.nullable(z.enum(DAY_KINDS)), name: optionalText(40) }),
  output: calendarDay,
});

export const importCalendar = endpoint({
  id: 'importCalendar',
  method: 'POST',
  path: '/duty/calendar/imports',
  room: 'roster',
  summary: '导入节假日日历（iCalendar 文字）：名字里有“班”“补班”“调休上班”的是上班日，其余是放假',
  who: ['secretary'],
  input: z.object({ ics: text(200_000) }),
  output: z.object({ days: list(calendarDay, 1000) }),
});
