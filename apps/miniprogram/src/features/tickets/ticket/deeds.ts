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
  type TicketView,
} from '@doorstep/contracts';
import { call } from '../../../device/request';
import type { Deed } from './words';

/** What a sheet has gathered. */
export interface Filled {
  words: string;
  mediaIds: string[];
  worker: string;
  partyId: string;
}

export type Need = 'needed' | 'possible';

/** What each deed asks for; nothing at all means it is done by one tap. */
export interface Form {
  words?: Need;
  photos?: Need;
  worker?: Need;
  party?: 'needed';
  /** Words or a photo, one of the two. */
  either?: boolean;
}

export const FORMS: Record<Deed, Form> = {
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

/** Deeds after which the station will have more to say to whoever does them: they ask for one more message. */
export const TOPPING_UP: readonly Deed[] = ['accept', 'sign'];

type Sender = (ticketId: string, filled: Filled, idempotencyKey: string) => Promise<TicketView>;

/** How each deed reaches the server. */
export const SENDERS: Record<Deed, Sender> = {
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

export type Missing = 'words' | 'photos' | 'worker' | 'party' | 'either';

/** The first thing a form still lacks. */
export function missingIn(
  form: Form,
  { words, worker, partyId }: Filled,
  photos: number,
): Missing | undefined {
  const lacks: Record<Missing, boolean> = {
    party: form.party === 'needed' && partyId === '',
    photos: form.photos === 'needed' && photos === 0,
    words: form.words === 'needed' && words === '',
    worker: form.worker === 'needed' && worker === '',
    either: form.either === true && words === '' && photos === 0,
  };
  return (Object.keys(lacks) as Missing[]).find((part) => lacks[part]);
}
