import { CHANNELS } from './channels';

/** Where a notice may turn up: in the inbox of the mini-program, which never fails, and beyond it. */
export const TELLING_WAYS = ['inbox', ...CHANNELS] as const;
export type TellingWay = (typeof TELLING_WAYS)[number];

/**
 * What one try to reach one person came to. `no-credit`, `no-account` and `limit`: not tried, because it could not be;
 * `last-credit`: not tried, because one consent alone was left and is kept for a question; `superseded`: not sent any more, because something newer took its place or somebody had taken the matter; `gathered`: said
 * in one message with others that waited for the same phone.
 */
export const ATTEMPT_RESULTS = [
  'accepted',
  'refused',
  'later',
  'unknown',
  'no-credit',
  'last-credit',
  'no-account',
  'limit',
  'superseded',
  'gathered',
] as const;
export type AttemptResult = (typeof ATTEMPT_RESULTS)[number];
