import { DUTY_MODES, MEMBER_KINDS } from '@doorstep/domain';
import * as z from 'zod/mini';
import { day, endpoint, id, instant, list, optionalText, text, whole } from '../kernel/index';
import { breachView, DAY_KINDS, DAY_PARTS } from './slots';

export const DRAFT_STATES = ['solving', 'ready', 'published', 'discarded'] as const;
export const DRAFT_STAGES = ['quick', 'cover', 'fairness', 'wishes', 'standby', 'done'] as const;

const draftSlot = z.object({
  /** The draft's own name of the slot: day and cut, `2026-12-01/morning`. */
  id: text(60),
  day: day(),
  startsAt: instant(),
  endsAt: instant(),
  label: text(20),
  mode: z.enum(DUTY_MODES),
  part: z.enum(DAY_PARTS),
  dayKind: z.enum(DAY_KINDS),
  headcount: whole(1, 9),
  seats: list(z.object({ personId: id(), isStandby: z.boolean(), isByHand: z.boolean() }), 12),
  missing: whole(0, 9),
  /** Why nobody else could be found, in words; empty when nothing is missing. */
  hole: optionalText(400),
});
export type DraftSlotView = z.output<typeof draftSlot>;

const draftPerson = z.object({
  personId: id(),
  name: text(20),
  memberKind: z.enum(MEMBER_KINDS),
  /** Carried before, and with this draft. */
  carried: whole(0, 1e6),
  burden: whole(0, 1e6),
  seats: whole(0, 400),
  nights: whole(0, 400),
});

const draftHead = z.object({
  draftId: id(),
  fromDay: day(),
  untilDay: day(),
  state: z.enum(DRAFT_STATES),
  version: whole(1, 1e9),
  madeAt: instant(),
  madeByName: text(20),
});

const draftView = z.object({
  ...draftHead.shape,
  progress: z.object({ stage: z.enum(DRAFT_STAGES), percent: whole(0, 100), words: optionalText(200) }),
  slots: list(draftSlot, 800),
  people: list(draftPerson, 1000),
  breaches: list(breachView, 400),
  missing: whole(0, 8000),
  fairness: z.nullable(
    z.object({
      /** Heaviest and lightest burden among those who could be given any. */
      heaviest: whole(0, 1e6),
      lightest: whole(0, 1e6),
      /** Proven: no roster can be fairer than this many percent below ours. */
      gapPercent: z.number().check(z.gte(0), z.lte(1000)),
    }),
  ),
  wishesMet: whole(0, 1e6),
  wishesAsked: whole(0, 1e6),
  mayUndo: z.boolean(),
  mayRedo: z.boolean(),
});
export type DraftView = z.output<typeof draftView>;

export const listDrafts = endpoint({
  id: 'listDrafts',
  method: 'GET',
  path: '/rosters/drafts',
  room: 'roster',
  summary: '排班草稿；建议下一次从哪天排到哪天',
  who: ['secretary'],
  input: z.object({}),
  output: z.object({
    items: list(draftHead, 50),
    suggestion: z.object({ fromDay: day(), untilDay: day() }),
  }),
});

export const startDraft = endpoint({
  id: 'startDraft',
  method: 'POST',
  path: '/rosters/drafts',
  room: 'roster',
  summary: '开始排一段日子的班（最多62天）',
  who: ['secretary'],
  input: z.object({ fromDay: day(), untilDay: day() }),
  output: draftView,
});

export const readDraft = endpoint({
  id: 'readDraft',
  method: 'GET',
  path: '/rosters/drafts/:draftId',
  room: 'roster',
  summary: '看草稿和进度',
  who: ['secretary'],
  input: z.object({ draftId: id() }),
  output: draftView,
});

export const stopDraft = endpoint({
  id: 'stopDraft',
  method: 'POST',
  path: '/rosters/drafts/:draftId/stop',
  room: 'roster',
  summary: '不等了，用目前最好的',
  who: ['secretary'],
  input: z.object({ draftId: id() }),
  output: draftView,
});

/** Solve again, keeping the seats put in by hand. */
export const redraft = endpoint({
  id: 'redraft',
  method: 'POST',
  path: '/rosters/drafts/:draftId/redraft',
  room: 'roster',
  summary: '保留手工定下的，其余重排',
  who: ['secretary'],
  input: z.object({ draftId: id(), version: whole(1, 1e9) }),
  output: draftView,
});

export const moveInDraft = endpoint({
  id: 'moveInDraft',
  method: 'POST',
  path: '/rosters/drafts/:draftId/moves',
  room: 'roster',
  summary: '手工改：换上谁、换下谁；马上检查规矩',
  who: ['secretary'],
  input: z.object({
    draftId: id(),
    version: whole(1, 1e9),
    slotId: text(60),
    putIn: z.optional(id()),
    takeOut: z.optional(id()),
    isStandby: z._default(z.boolean(), false),
  }),
  output: draftView,
});

export const undoInDraft = endpoint({
  id: 'undoInDraft',
  method: 'POST',
  path: '/rosters/drafts/:draftId/undo',
  room: 'roster',
  summary: '撤回上一步手工改动，或再做回来',
  who: ['secretary'],
  input: z.object({ draftId: id(), version: whole(1, 1e9), redo: z._default(z.boolean(), false) }),
  output: draftView,
});

export const listDraftCandidates = endpoint({
  id: 'listDraftCandidates',
  method: 'GET',
  path: '/rosters/drafts/:draftId/candidates',
  room: 'roster',
  summary: '草稿里这个班还能换谁：合适的在前，不合适的说明原因',
  who: ['secretary'],
  input: z.object({ draftId: id(), slotId: text(60) }),
  output: z.object({
    items: list(
      z.object({ personId: id(), name: text(20), burden: whole(0, 1e6), reasons: list(text(200), 10) }),
      1000,
    ),
  }),
});

export const discardDraft = endpoint({
  id: 'discardDraft',
  method: 'POST',
  path: '/rosters/drafts/:draftId/discarding',
  room: 'roster',
  summary: '不要这份草稿了',
  who: ['secretary'],
  input: z.object({ draftId: id() }),
  output: draftHead,
});

export const publishDraft = endpoint({
  id: 'publishDraft',
  method: 'POST',
  path: '/rosters/drafts/:draftId/publication',
  room: 'roster',
  summary: '发布：每个人都会收到自己的班；这段日子里还没开始的旧班被替换，已确认且没变的保持确认',
  who: ['secretary'],
  input: z.object({ draftId: id(), version: whole(1, 1e9), despite: z._default(z.boolean(), false) }),
  /** Not published while rules are broken and `despite` was not said. */
  output: z.object({ draft: draftView, isDone: z.boolean() }),
});
