import { CALL_BACK_CHANNELS, DIVERSION_IDS, SUSPENSION_CAUSES } from '@doorstep/domain';
import * as z from 'zod/mini';
import { endpoint, id, instant, list, optionalText, page, paging, text, whole } from '../kernel/index';
import { attached } from './report';
import { ticketCard, ticketView } from './views';

const ticketId = id();
const HANDLERS = ['member', 'secretary'] as const;
const note = z._default(optionalText(200), '');

export const divertTicket = endpoint({
  id: 'divertTicket',
  method: 'POST',
  path: '/tickets/:ticketId/diversion',
  room: 'tickets',
  summary: '法律另有渠道的事：告知该找谁，居民可提异议',
  who: HANDLERS,
  input: z.object({ ticketId, reason: z.enum(DIVERSION_IDS), note }),
  output: ticketView,
});

export const objectToDiversion = endpoint({
  id: 'objectToDiversion',
  method: 'POST',
  path: '/tickets/:ticketId/objection',
  room: 'tickets',
  summary: '居民对“走别的渠道”有异议，重新受理（一次）',
  who: ['resident', ...HANDLERS],
  input: z.object({ ticketId, words: note }),
  output: ticketView,
});

export const proposeVisit = endpoint({
  id: 'proposeVisit',
  method: 'POST',
  path: '/tickets/:ticketId/visit-window',
  room: 'tickets',
  summary: '提一个上门时间（或另提一个），请对方答应',
  who: ['resident', 'party', ...HANDLERS],
  input: z.object({ ticketId, from: instant(), until: instant(), note }),
  output: ticketView,
});

export const agreeVisit = endpoint({
  id: 'agreeVisit',
  method: 'POST',
  path: '/tickets/:ticketId/visit-agreement',
  room: 'tickets',
  summary: '答应对方提的上门时间',
  who: ['resident', 'party', ...HANDLERS],
  input: z.object({ ticketId }),
  output: ticketView,
});

export const findNobody = endpoint({
  id: 'findNobody',
  method: 'POST',
  path: '/tickets/:ticketId/visit-in-vain',
  room: 'tickets',
  summary: '按约好的时间到了，家里没有人：记下来，另约',
  who: ['party'],
  input: z.object({ ticketId, note }),
  output: ticketView,
});

export const suspendTicket = endpoint({
  id: 'suspendTicket',
  method: 'POST',
  path: '/tickets/:ticketId/suspension',
  room: 'tickets',
  summary: '有原因先停一停，到期自动接着办',
  who: ['party', ...HANDLERS],
  input: z.object({ ticketId, cause: z.enum(SUSPENSION_CAUSES), note }),
  output: ticketView,
});

export const resumeTicket = endpoint({
  id: 'resumeTicket',
  method: 'POST',
  path: '/tickets/:ticketId/resumption',
  room: 'tickets',
  summary: '停下的事接着办',
  who: ['party', ...HANDLERS],
  input: z.object({ ticketId, note }),
  output: ticketView,
});

export const askExtension = endpoint({
  id: 'askExtension',
  method: 'POST',
  path: '/tickets/:ticketId/extension',
  room: 'tickets',
  summary: '单位申请延期，写明原因',
  who: ['party'],
  input: z.object({ ticketId, until: instant(), reason: text(200) }),
  output: ticketView,
});

export const answerExtension = endpoint({
  id: 'answerExtension',
  method: 'POST',
  path: '/tickets/:ticketId/extension-answer',
  room: 'tickets',
  summary: '首接人答复延期申请；同意则把原因告诉居民',
  who: HANDLERS,
  input: z.object({ ticketId, isGranted: z.boolean(), reason: note }),
  output: ticketView,
});

export const giveUpTicket = endpoint({
  id: 'giveUpTicket',
  method: 'POST',
  path: '/tickets/:ticketId/unsolvable',
  room: 'tickets',
  summary: '首接人提出暂时解决不了：原因、怎么向居民解释、哪天再看',
  who: HANDLERS,
  input: z.object({ ticketId, reason: text(200), explanation: text(300), reviewAt: instant() }),
  output: ticketView,
});

export const decideUnsolvable = endpoint({
  id: 'decideUnsolvable',
  method: 'POST',
  path: '/tickets/:ticketId/unsolvable-decision',
  room: 'tickets',
  summary: '站长（或街道）定：暂时解决不了，还是接着想办法',
  who: ['secretary', 'district'],
  input: z.object({ ticketId, isUnsolvable: z.boolean(), reason: note }),
  output: ticketView,
});

export const reopenTicket = endpoint({
  id: 'reopenTicket',
  method: 'POST',
  path: '/tickets/:ticketId/reopening',
  room: 'tickets',
  summary: '办结30天内还是没解决：重新打开',
  who: ['resident', ...HANDLERS],
  input: z.object({ ticketId, words: z._default(optionalText(300), ''), mediaIds: attached() }),
  output: ticketView,
});

export const callBack = endpoint({
  id: 'callBack',
  method: 'POST',
  path: '/tickets/:ticketId/call-back',
  room: 'tickets',
  summary: '回访：没有经手的人问居民，记下评分；没联系上也记下',
  who: HANDLERS,
  input: z.object({
    ticketId,
    channel: z.enum(CALL_BACK_CHANNELS),
    /** Null: nobody was reached. */
    answer: z.nullable(z.object({ rating: whole(1, 5), isSolved: z.boolean() })),
    words: z._default(optionalText(200), ''),
  }),
  output: ticketView,
});

export const transferTicket = endpoint({
  id: 'transferTicket',
  method: 'POST',
  path: '/tickets/:ticketId/transfer',
  room: 'tickets',
  summary: '单位内部换一位师傅',
  who: ['party'],
  input: z.object({ ticketId, workerName: text(20), note }),
  output: ticketView,
});

export const whistleForTicket = endpoint({
  id: 'whistleForTicket',
  method: 'POST',
  path: '/tickets/:ticketId/helpers',
  room: 'tickets',
  summary: '吹哨：再请几家单位一起办，各办各的一份',
  who: HANDLERS,
  input: z.object({ ticketId, partyIds: list(id(), 5).check(z.minLength(1)), note }),
  output: ticketView,
});

export const keepTicket = endpoint({
  id: 'keepTicket',
  method: 'POST',
  path: '/tickets/:ticketId/keeping',
  room: 'tickets',
  summary: '居民撤回了，但隐患是大家的：驿站接着管',
  who: HANDLERS,
  input: z.object({ ticketId, reason: text(200) }),
  output: ticketView,
});

/** A matter that is over, for somebody who had no hand in it to ask about. */
const matterToAskAbout = z.object({
  ...ticketCard.shape,
  closedAt: instant(),
  /** When the resident is to have been asked. */
  askBy: z.nullable(instant()),
  isLate: z.boolean(),
  /** How often somebody tried and nobody answered, and when last. */
  tries: whole(0, 1000),
  triedAt: z.nullable(instant()),
});
export type MatterToAskAbout = z.output<typeof matterToAskAbout>;

export const listCallBacks = endpoint({
  id: 'listCallBacks',
  method: 'GET',
  path: '/call-backs',
  room: 'tickets',
  summary: '回访名单：最近30天办结、还没回访、自己没有经手的，早办结的在前',
  who: HANDLERS,
  input: z.object({ ...paging }),
  output: z.object({ ...page(matterToAskAbout).shape, count: whole(0, 1000) }),
});
