import * as z from 'zod/mini';
import { day, endpoint, file, id, instant, list, optionalText, text, whole, word } from '../kernel/index';
import { signedLink } from '../media/index';

/** What can be printed or saved: the bound register, the same as a sheet, the month for the wall, letter and proofs. */
export const PAPER_KINDS = ['register-pdf', 'register-xlsx', 'wall-report', 'letter', 'evidence'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** Those about days, and those about one ticket. */
export const DAY_PAPERS = ['register-pdf', 'register-xlsx', 'wall-report'] as const satisfies PaperKind[];

export const PAPER_STATES = ['waiting', 'writing', 'ready', 'failed', 'cancelled', 'expired'] as const;
export type PaperState = (typeof PAPER_STATES)[number];

const DESK = ['secretary', 'district'] as const;

const paperView = z.object({
  paperId: id(),
  kind: z.enum(PAPER_KINDS),
  /** What it is, with its days or its ticket: 居民反映问题登记表 2026年11月. */
  title: text(80),
  state: z.enum(PAPER_STATES),
  percent: whole(0, 100),
  /** How far it is, or why it could not be made, or until when it lies here. */
  words: optionalText(100),
  askedAt: instant(),
  filename: text(120),
  bytes: z.nullable(whole(0, 2e9)),
  /** Opens the file for a few minutes; null while there is none. */
  link: z.nullable(signedLink()),
});
export type PaperView = z.output<typeof paperView>;

export const askPaper = endpoint({
  id: 'askPaper',
  method: 'POST',
  path: '/papers',
  room: 'papers',
  summary: '打印或导出：登记表（PDF、Excel）、月度公示、督办函、证据材料',
  who: DESK,
  input: z
    .object({
      kind: z.enum(PAPER_KINDS),
      /** Both included. */
      from: z.optional(day()),
      to: z.optional(day()),
      ticketId: z.optional(id()),
    })
    .check(
      z.refine(
        ({ kind, from, to }) =>
          !(DAY_PAPERS as readonly PaperKind[]).includes(kind) ||
          (from !== undefined && to !== undefined && from <= to),
        { error: '请选择从哪天到哪天', path: ['from'] },
      ),
      z.refine(
        ({ kind, ticketId }) => (DAY_PAPERS as readonly PaperKind[]).includes(kind) || ticketId !== undefined,
        { error: '请从一件事里打开', path: ['ticketId'] },
      ),
    ),
  output: paperView,
});

export const listPapers = endpoint({
  id: 'listPapers',
  method: 'GET',
  path: '/papers',
  room: 'papers',
  summary: '本站最近的打印与导出',
  who: DESK,
  input: z.object({}),
  output: z.object({ items: list(paperView, 30) }),
});

export const readPaper = endpoint({
  id: 'readPaper',
  method: 'GET',
  path: '/papers/:paperId',
  room: 'papers',
  summary: '一份文件做到哪里了；做好了给出短时链接',
  who: DESK,
  input: z.object({ paperId: id() }),
  output: paperView,
});

export const cancelPaper = endpoint({
  id: 'cancelPaper',
  method: 'POST',
  path: '/papers/:paperId/cancellation',
  room: 'papers',
  summary: '不做了',
  who: DESK,
  input: z.object({ paperId: id() }),
  output: paperView,
});

export const openPaper = endpoint({
  id: 'openPaper',
  method: 'GET',
  path: '/papers/:paperId/file',
  room: 'papers',
  summary: '凭短时链接打开文件',
  who: 'anyone',
  input: z.object({ paperId: id(), expires: word(20), signature: word(100) }),
  output: file('application/octet-stream'),
});
