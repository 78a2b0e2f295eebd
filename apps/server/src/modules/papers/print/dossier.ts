import type { TimeAccount } from '@doorstep/contracts';
import type { RegisterLine, StationHead } from './register-line';

/** One step of a matter. */
export interface DossierStep {
  type: string;
  /** ISO 8601: when it happened, and when it was written down where that was later. */
  at: string;
  recordedAt: string | null;
  who: string;
  title: string;
  words: string;
  /** The numbers under which its photos stand in the pack. */
  photos: number[];
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
  /** In whose hands the time went, and every clock with its reasons. */
  time: TimeAccount;
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
