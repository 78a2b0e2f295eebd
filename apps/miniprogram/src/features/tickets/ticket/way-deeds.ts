import {
  agreeVisit,
  answerExtension,
  askExtension,
  callBack,
  decideUnsolvable,
  divertTicket,
  findNobody,
  giveUpTicket,
  keepTicket,
  objectToDiversion,
  proposeVisit,
  reopenTicket,
  resumeTicket,
  suspendTicket,
  transferTicket,
  whistleForTicket,
} from '@doorstep/contracts';
import type { CallBackChannel, Diversion, SuspensionCause } from '@doorstep/domain';
import { call } from '../../../device/request';
import type { Filled, Form, Sender } from './form';
import { windowOf } from './picks';
import type { WayDeed } from './way-words';

/** What the deeds on the way ask for. */
export const WAY_FORMS: Record<WayDeed, Form> = {
  divert: { picks: ['diversion'], words: 'possible' },
  object: { words: 'possible' },
  appoint: { picks: ['day', 'span'], words: 'possible' },
  agree: {},
  find_nobody: { words: 'possible' },
  suspend: { picks: ['cause'], words: 'possible' },
  resume: { words: 'possible' },
  ask_extension: { picks: ['until'], words: 'needed' },
  grant: {},
  refuse: { words: 'needed' },
  transfer: { worker: 'needed', words: 'possible' },
  whistle: { party: 'other', words: 'possible' },
  give_up: { words: 'needed', more: 'needed', picks: ['reviewAt'] },
  concede: {},
  carry_on: { words: 'needed' },
  call_back: { dial: true, picks: ['said', 'rating', 'channel'], words: 'possible' },
  reopen: { words: 'possible', photos: 'possible' },
  keep: { words: 'needed' },
};

/** How the deeds on the way reach the server. */
export const WAY_SENDERS: Record<WayDeed, Sender> = {
  divert: (ticketId, { picked, words }, idempotencyKey) =>
    call(divertTicket, { ticketId, reason: picked.diversion as Diversion, note: words }, { idempotencyKey }),
  object: (ticketId, { words }, idempotencyKey) =>
    call(objectToDiversion, { ticketId, words }, { idempotencyKey }),
  appoint: (ticketId, { picked, words }, idempotencyKey) =>
    call(proposeVisit, { ticketId, ...windowOf(picked), note: words }, { idempotencyKey }),
  agree: (ticketId, _, idempotencyKey) => call(agreeVisit, { ticketId }, { idempotencyKey }),
  find_nobody: (ticketId, { words }, idempotencyKey) =>
    call(findNobody, { ticketId, note: words }, { idempotencyKey }),
  suspend: (ticketId, { picked, words }, idempotencyKey) =>
    call(
      suspendTicket,
      { ticketId, cause: picked.cause as SuspensionCause, note: words },
      { idempotencyKey },
    ),
  resume: (ticketId, { words }, idempotencyKey) =>
    call(resumeTicket, { ticketId, note: words }, { idempotencyKey }),
  ask_extension: (ticketId, { picked, words }, idempotencyKey) =>
    call(askExtension, { ticketId, until: picked.until ?? '', reason: words }, { idempotencyKey }),
  grant: (ticketId, _, idempotencyKey) =>
    call(answerExtension, { ticketId, isGranted: true }, { idempotencyKey }),
  refuse: (ticketId, { words }, idempotencyKey) =>
    call(answerExtension, { ticketId, isGranted: false, reason: words }, { idempotencyKey }),
  transfer: (ticketId, { worker, words }, idempotencyKey) =>
    call(transferTicket, { ticketId, workerName: worker, note: words }, { idempotencyKey }),
  whistle: (ticketId, { partyId, words }, idempotencyKey) =>
    call(whistleForTicket, { ticketId, partyIds: [partyId], note: words }, { idempotencyKey }),
  give_up: (ticketId, { picked, words, more }, idempotencyKey) =>
    call(
      giveUpTicket,
      { ticketId, reason: words, explanation: more, reviewAt: picked.reviewAt ?? '' },
      { idempotencyKey },
    ),
  concede: (ticketId, _, idempotencyKey) =>
    call(decideUnsolvable, { ticketId, isUnsolvable: true }, { idempotencyKey }),
  carry_on: (ticketId, { words }, idempotencyKey) =>
    call(decideUnsolvable, { ticketId, isUnsolvable: false, reason: words }, { idempotencyKey }),
  call_back: (ticketId, filled, idempotencyKey) =>
    call(callBack, { ticketId, ...saidIn(filled) }, { idempotencyKey }),
  reopen: (ticketId, { words, mediaIds }, idempotencyKey) =>
    call(reopenTicket, { ticketId, words, mediaIds }, { idempotencyKey }),
  keep: (ticketId, { words }, idempotencyKey) =>
    call(keepTicket, { ticketId, reason: words }, { idempotencyKey }),
};

/** Nobody reached has nothing to say of it. */
function saidIn({ picked: { said, rating, channel }, words }: Filled) {
  const answer = said === 'unreached' ? null : { rating: Number(rating), isSolved: said === 'solved' };
  return { channel: channel as CallBackChannel, answer, words };
}
