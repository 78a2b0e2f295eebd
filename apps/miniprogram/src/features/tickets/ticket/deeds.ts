import {
  acceptTicket,
  claimTicket,
  confirmTicket,
  dispatchTicket,
  noteTicket,
  returnTicket,
  reviewDispute,
  signForTicket,
  solveTicket,
  verifyTicket,
  withdrawTicket,
} from '@doorstep/contracts';
import type { Role } from '@doorstep/domain';
import { call } from '../../../device/request';
import type { Filled, Form, Sender } from './form';
import { isUnpicked } from './picks';
import { WAY_FORMS, WAY_SENDERS } from './way-deeds';
import type { Deed } from './words';

export const FORMS: Record<Deed, Form> = {
  ...WAY_FORMS,
  accept: {},
  solve: { words: 'needed', photos: 'possible' },
  dispatch: { party: 'needed', words: 'possible' },
  sign: { worker: 'possible' },
  return: { words: 'needed' },
  claim: { photos: 'needed', words: 'needed', worker: 'needed' },
  approve: { words: 'possible', photos: 'possible' },
  reject: { words: 'needed', photos: 'possible' },
  confirm: {},
  uphold: { words: 'needed' },
  overrule: { words: 'needed' },
  half: { words: 'possible' },
  redo: { words: 'possible' },
  withdraw: { words: 'possible' },
  note: { words: 'possible', photos: 'possible', either: true },
};

const TOPPING_UP: readonly Deed[] = ['accept', 'sign'];
const TOPPING_UP_AT_HOME: readonly Deed[] = [
  'confirm',
  'half',
  'redo',
  'agree',
  'appoint',
  'object',
  'reopen',
  'note',
];

/** Whether the station will have more to say to whoever does this: then the tap also asks for one more message. */
export const isToppingUp = (deed: Deed, role: Role): boolean =>
  (role === 'resident' ? TOPPING_UP_AT_HOME : TOPPING_UP).includes(deed);

/** How each deed reaches the server. */
export const SENDERS: Record<Deed, Sender> = {
  ...WAY_SENDERS,
  accept: (ticketId, _, idempotencyKey) => call(acceptTicket, { ticketId }, { idempotencyKey }),
  solve: (ticketId, { words, mediaIds }, idempotencyKey) =>
    call(solveTicket, { ticketId, outcome: words, mediaIds }, { idempotencyKey }),
  dispatch: (ticketId, { partyId, words }, idempotencyKey) =>
    call(dispatchTicket, { ticketId, partyId, note: words }, { idempotencyKey }),
  sign: (ticketId, { worker }, idempotencyKey) =>
    call(signForTicket, { ticketId, workerName: worker }, { idempotencyKey }),
  return: (ticketId, { words }, idempotencyKey) =>
    call(returnTicket, { ticketId, reason: words }, { idempotencyKey }),
  claim: (ticketId, { words, worker, mediaIds }, idempotencyKey) =>
    call(claimTicket, { ticketId, outcome: words, workerName: worker, mediaIds }, { idempotencyKey }),
  approve: (ticketId, { words, mediaIds }, idempotencyKey) =>
    call(verifyTicket, { ticketId, isDone: true, note: words, mediaIds }, { idempotencyKey }),
  reject: (ticketId, { words, mediaIds }, idempotencyKey) =>
    call(verifyTicket, { ticketId, isDone: false, note: words, mediaIds }, { idempotencyKey }),
  confirm: (ticketId, _, idempotencyKey) =>
    call(confirmTicket, { ticketId, answer: 'yes', isFixed: true }, { idempotencyKey }),
  half: (ticketId, { words }, idempotencyKey) =>
    call(confirmTicket, { ticketId, answer: 'half', words }, { idempotencyKey }),
  uphold: (ticketId, { words }, idempotencyKey) =>
    call(reviewDispute, { ticketId, isUpheld: true, reason: words }, { idempotencyKey }),
  overrule: (ticketId, { words }, idempotencyKey) =>
    call(reviewDispute, { ticketId, isUpheld: false, reason: words }, { idempotencyKey }),
  redo: (ticketId, { words }, idempotencyKey) =>
    call(confirmTicket, { ticketId, answer: 'no', isFixed: false, words }, { idempotencyKey }),
  withdraw: (ticketId, { words }, idempotencyKey) =>
    call(withdrawTicket, { ticketId, reason: words }, { idempotencyKey }),
  note: (ticketId, { words, mediaIds }, idempotencyKey) =>
    call(noteTicket, { ticketId, text: words, mediaIds }, { idempotencyKey }),
};

export type Missing = 'picks' | 'words' | 'photos' | 'worker' | 'party' | 'either' | 'more';

/** The first thing a form still lacks. */
export function missingIn(form: Form, filled: Filled, photos: number): Missing | undefined {
  const lacks: Record<Missing, boolean> = {
    picks: isUnpicked(form.picks ?? [], filled.picked),
    party: form.party !== undefined && filled.partyId === '',
    photos: form.photos === 'needed' && photos === 0,
    words: isUnwritten(form, filled, 'words'),
    worker: isUnwritten(form, filled, 'worker'),
    more: isUnwritten(form, filled, 'more'),
    either: form.either === true && filled.words === '' && photos === 0,
  };
  return (Object.keys(lacks) as Missing[]).find((part) => lacks[part]);
}

const isUnwritten = (form: Form, filled: Filled, part: 'words' | 'worker' | 'more'): boolean =>
  form[part] === 'needed' && filled[part] === '';
