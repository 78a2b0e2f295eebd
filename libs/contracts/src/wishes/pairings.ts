import * as z from 'zod/mini';
import { endpoint, file, id, list, optionalText, text, whole } from '../kernel/index';
import { contactShown, pairingView } from './card-shapes';

const DESK = ['member', 'secretary'] as const;
const EVERYBODY = ['resident', ...DESK] as const;
const pairingId = id();

export const glueCards = endpoint({
  id: 'glueCards',
  method: 'POST',
  path: '/pairings',
  room: 'wishes',
  summary: '把一张黄卡和一张红卡粘在一起；先粘的算数，一张黄卡只有一对',
  who: DESK,
  input: z.object({
    wishId: id(),
    offerId: id(),
    /** What hinders was read, and the two are glued all the same: the desk knows its neighbours. */
    despite: z._default(z.boolean(), false),
  }),
  output: pairingView,
});

export const unglueCards = endpoint({
  id: 'unglueCards',
  method: 'POST',
  path: '/pairings/:pairingId/ungluing',
  room: 'wishes',
  summary: '还没问好就揭开',
  who: DESK,
  input: z.object({ pairingId }),
  output: pairingView,
});

export const answerPairing = endpoint({
  id: 'answerPairing',
  method: 'POST',
  path: '/pairings/:pairingId/answer',
  room: 'wishes',
  summary: '愿意，或婉拒（不用说原因）；没有账号的居民由驿站转达',
  who: EVERYBODY,
  input: z.object({
    pairingId,
    agree: z.boolean(),
    /** The desk passes on the resident's word. */
    forResident: z._default(z.boolean(), false),
  }),
  output: pairingView,
});

export const readPairing = endpoint({
  id: 'readPairing',
  method: 'GET',
  path: '/pairings/:pairingId',
  room: 'wishes',
  summary: '一对：为什么是他们、约定、每一回',
  who: EVERYBODY,
  input: z.object({ pairingId }),
  output: pairingView,
});

export const listMyPairings = endpoint({
  id: 'listMyPairings',
  method: 'GET',
  path: '/pairings/mine',
  room: 'wishes',
  summary: '我结的对',
  who: EVERYBODY,
  input: z.object({}),
  output: z.object({ items: list(pairingView, 50) }),
  ownerOnly: true,
});

/** A look is a command: it is on record, and its owner sees it. */
export const lookAtPhone = endpoint({
  id: 'lookAtPhone',
  method: 'POST',
  path: '/pairings/:pairingId/phone-looks',
  room: 'wishes',
  summary: '看对方电话：只在结对期间，看一次记一次，对方看得到',
  who: EVERYBODY,
  input: z.object({ pairingId }),
  output: contactShown,
});

export const signAgreement = endpoint({
  id: 'signAgreement',
  method: 'POST',
  path: '/pairings/:pairingId/agreement',
  room: 'wishes',
  summary: '在手机上签服务约定，或请求签一份',
  who: EVERYBODY,
  input: z.object({
    pairingId,
    /** Only asks for one; signs nothing. */
    onlyAsk: z._default(z.boolean(), false),
    forResident: z._default(z.boolean(), false),
  }),
  output: pairingView,
});

export const printAgreement = endpoint({
  id: 'printAgreement',
  method: 'GET',
  path: '/pairings/:pairingId/agreement.pdf',
  room: 'wishes',
  summary: '打印服务约定',
  who: EVERYBODY,
  input: z.object({ pairingId }),
  output: file('application/pdf'),
});

export const nameCompanion = endpoint({
  id: 'nameCompanion',
  method: 'POST',
  path: '/pairings/:pairingId/companions',
  room: 'wishes',
  summary: '定第二位、备一位：来的人断不了',
  who: DESK,
  input: z.object({ pairingId, place: z.enum(['second', 'backup']), personId: id() }),
  output: pairingView,
});

export const listCompanions = endpoint({
  id: 'listCompanions',
  method: 'GET',
  path: '/pairings/:pairingId/candidates',
  room: 'wishes',
  summary: '谁能做第二位、备一位：红卡合适的在前，说明理由',
  who: DESK,
  input: z.object({ pairingId }),
  output: z.object({
    items: list(
      z.object({ personId: id(), name: text(20), serves: whole(0, 1000), reasons: list(text(60), 3) }),
      100,
    ),
  }),
});

export const reviewPairing = endpoint({
  id: 'reviewPairing',
  method: 'POST',
  path: '/pairings/:pairingId/review',
  room: 'wishes',
  summary: '三个月一问：还好吗，接着来，还是换换',
  who: EVERYBODY,
  input: z.object({
    pairingId,
    goesOn: z.boolean(),
    words: z._default(optionalText(200), ''),
    forResident: z._default(z.boolean(), false),
  }),
  output: pairingView,
});

export const endPairing = endpoint({
  id: 'endPairing',
  method: 'POST',
  path: '/pairings/:pairingId/ending',
  room: 'wishes',
  summary: '好好告别：哪一边都可以，不用说原因；居民可以说还想要别人来',
  who: EVERYBODY,
  input: z.object({
    pairingId,
    /** The resident's card hangs on the wall again. */
    wishGoesOn: z._default(z.boolean(), false),
  }),
  output: pairingView,
});

export const stopPairing = endpoint({
  id: 'stopPairing',
  method: 'POST',
  path: '/pairings/:pairingId/incident',
  room: 'wishes',
  summary: '出了事：马上停下，告诉站长',
  who: EVERYBODY,
  input: z.object({ pairingId, words: text(300) }),
  output: pairingView,
});

export const resumePairing = endpoint({
  id: 'resumePairing',
  method: 'POST',
  path: '/pairings/:pairingId/resumption',
  room: 'wishes',
  summary: '站长问清楚了：接着来，或到此为止',
  who: ['secretary'],
  input: z.object({ pairingId, goesOn: z.boolean(), words: text(300) }),
  output: pairingView,
});

export const askToBeMissed = endpoint({
  id: 'askToBeMissed',
  method: 'PUT',
  path: '/pairings/:pairingId/missing',
  room: 'wishes',
  summary: '几天没人来过就告诉驿站：只有本人愿意才开',
  who: EVERYBODY,
  input: z.object({ pairingId, days: z.nullable(whole(1, 60)) }),
  output: pairingView,
});
