import { CATEGORY_IDS, ISSUE_CATEGORY_IDS, PARTY_KINDS, type PartyKind } from '@doorstep/domain';
import * as z from 'zod/mini';
import { day, endpoint, id, instant, list, optionalText, text, whole } from '../kernel/index';

const PARTY_KIND_IDS = Object.keys(PARTY_KINDS) as [PartyKind, ...PartyKind[]];
const RULE_STATES = ['proposed', 'accepted', 'declined', 'revoked'] as const;

const rule = z.object({
  ruleId: id(),
  words: text(20),
  category: z.nullable(z.enum(ISSUE_CATEGORY_IDS)),
  party: z.nullable(z.enum(PARTY_KIND_IDS)),
  state: z.enum(RULE_STATES),
  proposedAt: instant(),
  decidedAt: z.nullable(instant()),
  /** How many corrections speak for it, and the newest few of the texts. */
  corrections: whole(0, 1e6),
  texts: list(optionalText(500), 3),
});
export type StationRuleView = z.output<typeof rule>;

/** Something that was understood wrongly, and what people made of it. */
const correction = z.object({
  correctionId: id(),
  ticketId: id(),
  text: optionalText(500),
  guessCategory: z.enum(CATEGORY_IDS),
  guessParty: z.enum(PARTY_KIND_IDS),
  category: z.enum(CATEGORY_IDS),
  party: z.nullable(z.enum(PARTY_KIND_IDS)),
  why: optionalText(300),
  correctedAt: instant(),
});

const works = z.object({
  startsOn: day(),
  endsOn: day(),
  warranties: z.object({
    windows: z.optional(day()),
    roof: z.optional(day()),
    insulation: z.optional(day()),
    water_pipes: z.optional(day()),
    gas_pipes: z.optional(day()),
  }),
});

const rulesView = z.object({
  rules: list(rule, 600),
  /** What it got wrong in the last thirty days, newest first. */
  mistakes: list(correction, 50),
  works: z.nullable(works),
});
export type StationRulesView = z.output<typeof rulesView>;

const SECRETARY = ['secretary'] as const;

export const readStationRules = endpoint({
  id: 'readStationRules',
  method: 'GET',
  path: '/station-rules',
  room: 'directory',
  summary: '本站规矩：从大家改正里提出来的、已采用的、停用的；最近看错了什么',
  who: SECRETARY,
  input: z.object({}),
  output: rulesView,
});

export const decideStationRule = endpoint({
  id: 'decideStationRule',
  method: 'PUT',
  path: '/station-rules/:ruleId/decision',
  room: 'directory',
  summary: '站长采用、不采用、停用一条规矩；采用时可以改词',
  who: SECRETARY,
  input: z.object({
    ruleId: id(),
    state: z.enum(['accepted', 'declined', 'revoked']),
    words: z.optional(text(20, 2)),
  }),
  output: rulesView,
});

export const changeWorks = endpoint({
  id: 'changeWorks',
  method: 'PUT',
  path: '/works',
  room: 'directory',
  summary: '站长记下改造工程的起止和各部分保修到哪天；保修期内的毛病归施工队',
  who: SECRETARY,
  input: works.check(
    z.refine(({ startsOn, endsOn }) => startsOn <= endsOn, { error: '结束不能早于开始', path: ['endsOn'] }),
  ),
  output: rulesView,
});
