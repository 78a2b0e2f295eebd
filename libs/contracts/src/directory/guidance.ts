import { ISSUE_CATEGORY_IDS, PARTY_KINDS, URGENCIES, type PartyKind } from '@doorstep/domain';
import * as z from 'zod/mini';
import { endpoint, id, list, optionalText, phone, text, whole, word } from '../kernel/index';

const PARTY_KIND_IDS = Object.keys(PARTY_KINDS) as [PartyKind, ...PartyKind[]];

/** Which station is asked: the scanned door, or the station by its id; with neither, the first of the house. */
const whichStation = { doorCode: z.optional(word(40)), stationId: z.optional(id()) };

/** Who is responsible, as anybody may know: whom to call, when they answer. */
export const answerable = z.object({
  kind: z.enum(PARTY_KIND_IDS),
  name: text(60),
  phone: z.nullable(phone()),
  hours: optionalText(60),
});
export type Answerable = z.output<typeof answerable>;

const publicNumbers = list(z.object({ number: phone(), label: text(20) }), 3);

/** One matter of what was said. A suggestion with its reasons; people change any part of it. */
export const guidedMatter = z.object({
  category: z.enum(ISSUE_CATEGORY_IDS),
  urgency: z.enum(URGENCIES),
  why: list(text(80), 6),
  /** Below a half the screen asks instead of telling. */
  isSure: z.boolean(),
  party: answerable,
  /** The directory's own entry, where the station has one. */
  partyId: z.nullable(id()),
  /** What to do meanwhile. */
  meanwhile: z.nullable(text(120)),
  /** How soon somebody on duty will have taken it in. */
  withinMinutes: whole(0, 10_080),
});
export type GuidedMatter = z.output<typeof guidedMatter>;

const placeNamed = z.object({
  building: z.nullable(whole(0, 9_999)),
  unit: z.nullable(whole(0, 999)),
  room: z.nullable(text(20)),
});

export const guidance = z.object({
  stationId: id(),
  stationName: text(60),
  stationPhone: z.nullable(phone()),
  /** Most urgent first; empty where there is nothing to report. */
  matters: list(guidedMatter, 5),
  notAnIssue: z.nullable(z.object({ kind: z.enum(['wish', 'chat', 'abuse']), why: list(text(80), 6) })),
  /** Only what the words themselves name. */
  place: placeNamed,
  /** Shown before anything else. */
  numbers: publicNumbers,
  /** What a language model makes of it where our own core is unsure, if the installation has one. Only a suggestion. */
  secondOpinion: z._default(z.nullable(z.enum(ISSUE_CATEGORY_IDS)), null),
});
export type Guidance = z.output<typeof guidance>;

export const askForGuidance = endpoint({
  id: 'askForGuidance',
  method: 'POST',
  path: '/guidance',
  room: 'directory',
  summary: '用自己的话问：是什么事、找谁、多快有人接、先怎么办；什么都不留下',
  who: 'anyone',
  input: z.object({ ...whichStation, words: text(500) }),
  output: guidance,
});

const directoryEntry = z.object({
  category: z.enum(ISSUE_CATEGORY_IDS),
  party: answerable,
  partyId: z.nullable(id()),
  meanwhile: z.nullable(text(120)),
  withinMinutes: whole(0, 10_080),
  numbers: publicNumbers,
  /** What the station itself has set, where it differs from the usual. */
  own: z.nullable(
    z.object({
      partyId: z.nullable(id()),
      phone: z.nullable(phone()),
      hours: z.nullable(optionalText(60)),
      meanwhile: z.nullable(optionalText(120)),
    }),
  ),
});
export type DirectoryEntry = z.output<typeof directoryEntry>;

const directoryView = z.object({
  stationId: id(),
  stationName: text(60),
  stationPhone: z.nullable(phone()),
  stationPlace: optionalText(60),
  entries: list(directoryEntry, 100),
});

export const readDirectory = endpoint({
  id: 'readDirectory',
  method: 'GET',
  path: '/directory',
  room: 'directory',
  summary: '找谁：每一类事归谁管、电话、时间、先怎么办；不用登录',
  who: 'anyone',
  input: z.object(whichStation),
  output: directoryView,
});

export const changeDirectoryEntry = endpoint({
  id: 'changeDirectoryEntry',
  method: 'PUT',
  path: '/directory/:category',
  room: 'directory',
  summary: '站长改一类事归谁管、电话、时间和先怎么办；留空就照一般的来',
  who: ['secretary'],
  input: z.object({
    category: z.enum(ISSUE_CATEGORY_IDS),
    partyId: z._default(z.nullable(id()), null),
    phone: z._default(z.nullable(phone()), null),
    hours: z._default(z.nullable(text(60)), null),
    meanwhile: z._default(z.nullable(text(120)), null),
  }),
  output: directoryEntry,
});
