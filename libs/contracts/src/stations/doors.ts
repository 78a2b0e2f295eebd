import * as z from 'zod/mini';
import { ROLES } from '@doorstep/domain';
import {
  endpoint,
  file,
  id,
  instant,
  list,
  optionalText,
  phone,
  text,
  whole,
  wholeFromQuery,
  word,
} from '../kernel/index';

/** A member on duty as residents may see them: by name only where they agreed. */
export const dutyFace = z.object({ name: text(20), agreed: z.boolean() });

/** What a resident sees right after scanning the code at a building door. */
const doorLanding = z.object({
  code: word(40),
  stationId: id(),
  stationName: text(60),
  community: text(60),
  building: whole(1, 999),
  unit: whole(1, 99),
  label: text(30),
  stationPhone: z.nullable(phone()),
  stationPlace: optionalText(60),
  onDuty: list(dutyFace, 10),
  /** When the pair now on duty changes; null in a hole of the roster. */
  dutyUntil: z.nullable(instant()),
});
export type DoorLanding = z.output<typeof doorLanding>;

export const readDoor = endpoint({
  id: 'readDoor',
  method: 'GET',
  path: '/doors/:code',
  room: 'stations',
  summary: '扫码进门：这是哪栋哪单元，现在谁在值班；停用的码会说明',
  who: 'anyone',
  input: z.object({ code: word(40) }),
  output: doorLanding,
});

const door = z.object({
  code: word(40),
  building: whole(1, 999),
  unit: whole(1, 99),
  label: text(30),
  link: z.string().check(z.maxLength(200)),
  issuedAt: instant(),
  retiredAt: z.nullable(instant()),
});

export const listDoors = endpoint({
  id: 'listDoors',
  method: 'GET',
  path: '/doors',
  room: 'stations',
  summary: '本站全部门码',
  who: ['secretary', 'member'],
  input: z.object({}),
  output: z.object({ items: list(door, 500) }),
});

export const issueDoorCode = endpoint({
  id: 'issueDoorCode',
  method: 'POST',
  path: '/doors',
  room: 'stations',
  summary: '给一个单元门换新码，旧码随即停用并会客气地说明',
  who: ['secretary'],
  input: z.object({ building: whole(1, 999), unit: whole(1, 99) }),
  output: door,
});

export const retireDoorCode = endpoint({
  id: 'retireDoorCode',
  method: 'DELETE',
  path: '/doors/:code',
  room: 'stations',
  summary: '停用一个门码',
  who: ['secretary'],
  input: z.object({ code: word(40) }),
  output: door,
});

export const printDoorPlates = endpoint({
  id: 'printDoorPlates',
  method: 'GET',
  path: '/door-plates',
  room: 'stations',
  summary: '打印门牌（PDF）：二维码、门码、驿站电话、“有事找党员”',
  who: ['secretary', 'member'],
  input: z.object({
    paper: z._default(z.enum(['A4', 'A5']), 'A4'),
    building: z.optional(wholeFromQuery(1, 999)),
    /** `link`: ordinary-link QR on our own domain; `mini`: 小程序码 made by WeChat. */
    kind: z._default(z.enum(['link', 'mini']), 'link'),
  }),
  output: file('application/pdf'),
});

/** The buildings and units a report may name when no door was scanned. */
export const readPlaces = endpoint({
  id: 'readPlaces',
  method: 'GET',
  path: '/places',
  room: 'stations',
  summary: '本站的楼和单元',
  who: ROLES,
  input: z.object({}),
  output: z.object({
    stationName: text(60),
    community: text(60),
    stationPhone: z.nullable(phone()),
    buildings: list(z.object({ building: whole(1, 999), units: whole(1, 99), floors: whole(1, 99) }), 200),
  }),
});
