import {
  CATEGORY_IDS,
  DAY_PARTS,
  DOOR_CODE,
  MEMBER_KINDS,
  PARTY_KINDS,
  type PartyKind,
} from '@doorstep/domain';
import * as z from 'zod';

const PARTY_KIND_IDS = Object.keys(PARTY_KINDS) as [PartyKind, ...PartyKind[]];

const words = (max: number) => z.string().trim().min(1).max(max);
const phone = z
  .string()
  .trim()
  .min(3)
  .max(20)
  .regex(/^[0-9+\-() ]+$/, 'is not a telephone number');
/** A short name of the file's own, by which a second reading finds the same thing again. */
const key = z.string().regex(/^[A-Za-z0-9._-]{1,40}$/, 'is not a key (letters, digits, . _ -)');

const person = z.strictObject({
  key,
  name: words(20),
  phone: phone.nullish(),
  /** Binds a WeChat account at once; only demonstrations know one beforehand. */
  openid: words(64).nullish(),
});

const building = z.strictObject({
  building: z.int().min(1).max(999),
  units: z.int().min(1).max(99),
  floors: z.int().min(1).max(99),
  flatsPerFloor: z.int().min(1).max(20).optional(),
  /** Codes already printed on the doors, one per unit. */
  doorCodes: z.array(z.string().regex(DOOR_CODE, 'is not a door code')).optional(),
});

const party = z.strictObject({
  key,
  kind: z.enum(PARTY_KIND_IDS),
  name: words(60),
  phone: phone.nullish(),
  hours: z.string().trim().max(60).default(''),
  defaultFor: z.array(z.enum(CATEGORY_IDS)).default([]),
  staff: z.array(person).max(200).default([]),
});

/** What a draft must know of a member: when they can come, how often, and beside whom. */
const duty = z.strictObject({
  birthYear: z.int().min(1900).max(2100).nullable().default(null),
  maxPerWeek: z.int().min(0).max(14).default(3),
  noNights: z.boolean().default(false),
  atEaseWithPhone: z.boolean().default(false),
  knownToAll: z.boolean().default(false),
  /** Keys of members they like to sit with. */
  companions: z.array(key).max(20).default([]),
  /** Times of the week, `3night`; left out: any time. */
  availability: z
    .array(z.templateLiteral([z.enum(['1', '2', '3', '4', '5', '6', '7']), z.enum(DAY_PARTS)]))
    .max(28)
    .nullable()
    .default(null),
});

const member = person.extend({
  kind: z.enum(MEMBER_KINDS),
  showsNameAtDoor: z.boolean().default(false),
  duty: duty.optional(),
});

const slot = z.strictObject({
  startsAt: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
  endsAt: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
  label: words(20),
  members: z.array(key).max(20),
});

const station = z.strictObject({
  key,
  name: words(60),
  community: words(60),
  phone: phone.nullish(),
  place: z.string().trim().max(60).default(''),
  openedOn: z.iso.date(),
  buildings: z.array(building).min(1).max(200),
  secretaries: z
    .array(person)
    .min(1, 'a station needs at least one secretary: a gap in the roster falls to them')
    .max(20),
  parties: z.array(party).max(100).default([]),
  members: z.array(member).max(1000).default([]),
  residents: z.array(person).max(1000).default([]),
  slots: z.array(slot).max(5000).default([]),
});

/** What it takes to open stations: one sub-district, its people, its stations. */
export const stationFile = z.strictObject({
  subdistrict: z.strictObject({ name: words(60), people: z.array(person).max(50).default([]) }),
  stations: z.array(station).min(1).max(1000),
});

export type StationFile = z.output<typeof stationFile>;
export type StationToRead = StationFile['stations'][number];
export type PersonToRead = z.output<typeof person>;
