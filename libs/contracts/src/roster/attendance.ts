import * as z from 'zod/mini';
import { endpoint, id, instant, list, optionalText, text, whole, word } from '../kernel/index';
import { breachView, slotView } from './slots';

const SITTERS = ['member', 'secretary'] as const;

export const confirmSeats = endpoint({
  id: 'confirmSeats',
  method: 'POST',
  path: '/duty/confirmations',
  room: 'roster',
  summary: '确认我会来：一个班或一次确认多个',
  who: SITTERS,
  input: z.object({ slotIds: list(id(), 60).check(z.minLength(1)) }),
  output: z.object({ items: list(slotView, 60) }),
});

export const giveUpSeat = endpoint({
  id: 'giveUpSeat',
  method: 'POST',
  path: '/duty/slots/:slotId/giving-up',
  room: 'roster',
  summary: '这个班我来不了：马上找人顶',
  who: SITTERS,
  input: z.object({ slotId: id(), reason: optionalText(100) }),
  output: slotView,
});

export const takeSlot = endpoint({
  id: 'takeSlot',
  method: 'POST',
  path: '/duty/calls/:callId/taking',
  room: 'roster',
  summary: '我来顶这个班；先到先得，一个空位只给一个人',
  who: SITTERS,
  input: z.object({ callId: id(), despite: z._default(z.boolean(), false) }),
  output: slotView,
});

export const takeOver = endpoint({
  id: 'takeOver',
  method: 'POST',
  path: '/duty/slots/:slotId/take-over',
  room: 'roster',
  summary: '我现在接班：一点就生效；可说明接谁的',
  who: SITTERS,
  input: z.object({ slotId: id(), fromPersonId: z.optional(id()) }),
  output: slotView,
});

export const undoSeat = endpoint({
  id: 'undoSeat',
  method: 'POST',
  path: '/duty/slots/:slotId/undoing',
  room: 'roster',
  summary: '撤回刚才的顶班、接班或安排；班开始前都可以。站长可撤别人的',
  who: SITTERS,
  input: z.object({ slotId: id(), personId: z.optional(id()) }),
  output: slotView,
});

export const checkIn = endpoint({
  id: 'checkIn',
  method: 'POST',
  path: '/duty/check-in',
  room: 'roster',
  summary: '报到：到站扫驿站屏上的码或输六位数字；夜间电话值守不用码',
  who: SITTERS,
  input: z.object({ slotId: id(), code: z.optional(z.string().check(z.maxLength(6), z.regex(/^\d{6}$/))) }),
  output: slotView,
});

export const leavePost = endpoint({
  id: 'leavePost',
  method: 'POST',
  path: '/duty/slots/:slotId/leaving',
  room: 'roster',
  summary: '我先走了；少于两人时马上叫备班',
  who: SITTERS,
  input: z.object({ slotId: id(), reason: optionalText(100) }),
  output: slotView,
});

export const checkInFor = endpoint({
  id: 'checkInFor',
  method: 'POST',
  path: '/duty/slots/:slotId/check-ins',
  room: 'roster',
  summary: '站长代为报到',
  who: ['secretary'],
  input: z.object({ slotId: id(), personId: id() }),
  output: slotView,
});

export const seatSomebody = endpoint({
  id: 'seatSomebody',
  method: 'POST',
  path: '/duty/slots/:slotId/seats',
  room: 'roster',
  summary: '站长安排人进班；不合规矩时先说明，站长可坚持',
  who: ['secretary'],
  input: z.object({
    slotId: id(),
    personId: id(),
    insteadOf: z.optional(id()),
    isStandby: z._default(z.boolean(), false),
    despite: z._default(z.boolean(), false),
  }),
  /** With `breaches` and `isDone: false` nothing was changed: ask again with `despite`. */
  output: z.object({ slot: slotView, isDone: z.boolean(), breaches: list(breachView, 20) }),
});

export const unseat = endpoint({
  id: 'unseat',
  method: 'POST',
  path: '/duty/slots/:slotId/unseating',
  room: 'roster',
  summary: '站长把人从班里请出来（例如住院）；马上找人顶',
  who: ['secretary'],
  input: z.object({ slotId: id(), personId: id(), reason: optionalText(100) }),
  output: slotView,
});

/** Who could sit in this slot, whom to ask first at the top, and why the others cannot. */
export const listCandidates = endpoint({
  id: 'listCandidates',
  method: 'GET',
  path: '/duty/slots/:slotId/candidates',
  room: 'roster',
  summary: '谁能来这个班：负担最轻的在前，不能来的说明原因',
  who: ['secretary'],
  input: z.object({ slotId: id() }),
  output: z.object({
    items: list(
      z.object({
        personId: id(),
        name: text(20),
        burden: whole(0, 1e6),
        /** Empty: fits. */
        reasons: list(text(200), 10),
      }),
      1000,
    ),
  }),
});

const screenView = z.object({ screenId: id(), label: text(20), issuedAt: instant() });

export const listScreens = endpoint({
  id: 'listScreens',
  method: 'GET',
  path: '/duty/screens',
  room: 'roster',
  summary: '开通了的驿站屏',
  who: ['secretary'],
  input: z.object({}),
  output: z.object({ items: list(screenView, 20) }),
});

export const issueScreen = endpoint({
  id: 'issueScreen',
  method: 'POST',
  path: '/duty/screens',
  room: 'roster',
  summary: '开通一块驿站屏：在驿站的平板上打开这个链接，显示滚动的报到码',
  who: ['secretary'],
  input: z.object({ label: text(20) }),
  output: z.object({
    screen: screenView,
    token: word(100),
    url: z.string().check(z.maxLength(400)),
    /** The wish wall for a big screen, with a line of its own. */
    wallUrl: z.string().check(z.maxLength(400)),
  }),
});

export const revokeScreen = endpoint({
  id: 'revokeScreen',
  method: 'POST',
  path: '/duty/screens/:screenId/revocation',
  room: 'roster',
  summary: '停用一块驿站屏',
  who: ['secretary'],
  input: z.object({ screenId: id() }),
  output: z.object({ items: list(screenView, 20) }),
});

/** What the tablet at the station shows; no session, only its private link. */
export const readScreen = endpoint({
  id: 'readScreen',
  method: 'GET',
  path: '/duty/screen/:token',
  room: 'roster',
  summary: '驿站屏：报到码、今天的班',
  who: 'anyone',
  input: z.object({ token: word(100) }),
  output: z.object({
    stationName: text(60),
    code: z.string().check(z.maxLength(6), z.regex(/^\d{6}$/)),
    /** What the QR on the screen says: a link that opens the check-in page with the code. */
    link: z.string().check(z.maxLength(400)),
    changesAt: instant(),
    now: z.nullable(
      z.object({
        label: text(20),
        startsAt: instant(),
        endsAt: instant(),
        people: list(z.object({ name: text(20), isPresent: z.boolean() }), 20),
      }),
    ),
  }),
});
