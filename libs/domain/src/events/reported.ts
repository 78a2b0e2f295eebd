import type { ClockStamp } from '../clocks/index';
import type { Loudness, PaperMark, PaperStage } from '../tickets/index';

/** A report as it was taken down. */
export interface Reported {
  /** The whole text, as it was said. */
  text: string;
  mediaIds: readonly string[];
  /** As given at the desk or on the telephone; null when the reporter has an account of their own. */
  reporterName: string | null;
  building: number | null;
  /** How it came in: by the resident's own phone, at the desk, or by telephone. */
  via: 'phone' | 'desk' | 'call';
}

/** What a line of the paper book says beside the matter itself, when it is typed in later. */
export interface Transcribed {
  /** ISO 8601: the time on paper. */
  writtenAt: string;
  stage: PaperStage;
  paper: PaperMark;
  ownerName: string | null;
  partyName: string | null;
  /** What the book says was done about it. */
  outcome: string | null;
  loudness: Loudness;
  clocks?: ClockStamp;
}
