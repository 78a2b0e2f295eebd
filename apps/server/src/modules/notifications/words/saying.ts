import type { DutyFactOf, DutyNotice } from '@doorstep/domain';

/** What a person reads about one fact. What goes to a lock screen names no resident, flat or telephone number. */
export interface NoticeWords {
  /** The line in bold. */
  title: string;
  /** One or two sentences for the inbox. */
  body: string;
  /** The same in at most twenty characters, for a lock screen. */
  brief: string;
}

/** Says one notice about duty to one person; `fact.at` is the day it is said on. */
export type DutySay<N extends DutyNotice> = (fact: DutyFactOf<N>, personId: string) => NoticeWords;
export type DutySayings<N extends DutyNotice> = { [K in N]: DutySay<K> };

/** For the inbox only: the title says it in short. */
export const quiet = (title: string, body: string): NoticeWords => ({ title, body, brief: title });
