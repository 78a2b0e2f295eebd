import type { Category, PartyKind, Urgency } from '../directory/index';
import type { Place } from './place/place';

/** What the works may have replaced, and what may therefore be under warranty. */
export type WorksPart = 'windows' | 'roof' | 'insulation' | 'water_pipes' | 'gas_pipes';

/** What was renovated here; the phase follows from the days, the duty of the crew from the warranty of the part. */
export interface Works {
  startsOn: string;
  endsOn: string;
  /** Until which day each part is under warranty; a part that is missing was not touched. */
  warranties: Partial<Record<WorksPart, string>>;
}

/** A correction the secretary has accepted: a text that holds these words belongs there. */
export interface StationRule {
  words: string;
  category?: Category;
  party?: PartyKind;
}

/** What the station knows and the text does not say. */
export interface StationFacts {
  works: Works | null;
  rules?: readonly StationRule[];
}

/** Everything a text is understood in: the instant, the door that was scanned, the station. No clock, no chance. */
export interface UnderstandingContext {
  now: Date;
  scanned: { building: number | null; unit: number | null } | null;
  station: StationFacts;
}

/** One matter of a text: what it is, who answers for it, how pressing, and why we think so, in a few words each. */
export interface Matter {
  category: Category;
  party: PartyKind;
  /** The party first, then who else might be called: always three. */
  partyCandidates: [PartyKind, PartyKind, PartyKind];
  urgency: Urgency;
  reasons: string[];
  /** 0…1; below a half the screen asks instead of telling. */
  confidence: number;
  /** The part of the text it was read from. */
  said: string;
}

/** A text that is no issue: it belongs on the wish wall, gets a kind answer, or goes to moderation. */
export interface NotAnIssue {
  kind: 'wish' | 'chat' | 'abuse';
  reasons: string[];
  confidence: number;
}

export interface PublicNumber {
  number: string;
  label: string;
}

/** What was understood of a text. A suggestion: every part of it may be changed by people. */
export interface Understanding {
  /** Most urgent first; empty when the text is no issue. */
  matters: Matter[];
  notAnIssue: NotAnIssue | null;
  /** Only what the text itself names. */
  place: Place;
  /** What to do meanwhile, one sentence. */
  selfHelp: string | null;
  /** Shown before anything else when life or limb is in danger. */
  numbers: PublicNumber[];
}
