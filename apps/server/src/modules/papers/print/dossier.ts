import type { RegisterLine, StationHead } from './register-line';

/** One step of a matter. */
export interface DossierStep {
  /** ISO 8601: when it happened, and when it was written down where that was later. */
  at: string;
  recordedAt: string | null;
  who: string;
  title: string;
  words: string;
  /** The numbers under which its photos stand in the pack. */
  photos: number[];
}

/** One promise and what became of it. */
export interface DossierClock {
  name: string;
  party: string | null;
  startedAt: string;
  dueAt: string | null;
  isOverdue: boolean;
  isOver: boolean;
  elapsed: string;
  reasons: string[];
}

/** One time that people were called about it. */
export interface DossierTelling {
  at: string;
  words: string;
  people: { name: string; shownAt: string | null; ways: string }[];
}

/** Everything there is about one matter, for letter and pack. */
export interface Dossier extends StationHead {
  line: RegisterLine;
  category: string;
  steps: DossierStep[];
  clocks: DossierClock[];
  /** 物业3小时10分，居民2天. */
  split: string;
  told: DossierTelling[];
  counts: {
    sent: number;
    returned: number;
    claimed: number;
    rejected: number;
    redone: number;
    escalated: number;
  };
  photos: { bytes: Uint8Array; caption: string }[];
}
