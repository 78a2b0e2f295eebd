import type { TicketView } from '@doorstep/contracts';
import {
  after,
  CALL_BACK_CHANNELS,
  comingDayWords,
  dateWords,
  days,
  DIVERSION_IDS,
  DIVERSIONS,
  stationDay,
  stationInstant,
  SUSPENSION_CAUSES,
  SUSPENSION_WORDS,
} from '@doorstep/domain';
import { PICK_WORDS } from './way-words';

/** What a sheet asks to be chosen instead of written. */
export type PickName =
  'cause' | 'diversion' | 'day' | 'span' | 'until' | 'reviewAt' | 'said' | 'rating' | 'channel';
export type Picked = Partial<Record<PickName, string>>;

/** What the choices depend on. */
export interface PickScene {
  ticket: { custody: Pick<TicketView['custody'], 'until'> };
  now: Date;
  picked: Picked;
}

interface Item {
  key: string;
  words: string;
  note?: string;
}

interface Choosing {
  items: (scene: PickScene) => readonly Item[];
  shape?: 'chips' | 'pairs' | 'rows';
  /** Only asked where this holds. */
  isAsked?: (picked: Picked) => boolean;
}

/** When workers come: hours one can wait at home for. */
const SPANS = [
  [8, 10],
  [10, 12],
  [14, 16],
  [16, 18],
  [18, 20],
] as const;
const DAYS_AHEAD = 7;
/** The days a party may ask for, by the evening. */
const EXTENSIONS = [1, 2, 3, 5, 7, 10, 15, 20, 30];
const EVENING = 18;
const MORNING = 9;

const labelled = (words: Record<string, string>): Item[] =>
  Object.entries(words).map(([key, said]) => ({ key, words: said }));

/** The hours of a day that are not over yet. */
const spansOf = (day: string, now: Date) =>
  SPANS.filter(([, until]) => stationInstant(day, until) > now).map(([from, until]) => ({
    key: `${from}-${until}`,
    words: `${from}点到${until}点`,
  }));

const comingDays = ({ now }: PickScene): Item[] =>
  Array.from({ length: DAYS_AHEAD }, (_, ahead) => after(now, days(ahead)))
    .map((moment) => ({ key: stationDay(moment), words: comingDayWords(moment, now) }))
    .filter(({ key }) => spansOf(key, now).length > 0);

/** Evenings later than what was promised. */
function laterDays({ now, ticket }: PickScene): Item[] {
  const promised = ticket.custody.until === null ? now : new Date(ticket.custody.until);
  return EXTENSIONS.map((ahead) => stationInstant(stationDay(after(now, days(ahead))), EVENING))
    .filter((evening) => evening > promised)
    .map((evening) => ({
      key: evening.toISOString(),
      words: PICK_WORDS.byEvening(comingDayWords(evening, now)),
    }));
}

const reviewDays = ({ now }: PickScene): Item[] =>
  Object.entries(PICK_WORDS.REVIEWS)
    .map(([ahead, words]) => ({ morning: morningIn(Number(ahead), now), words }))
    .map(({ morning, words }) => ({ key: morning.toISOString(), words, note: dateWords(morning) }));

const morningIn = (ahead: number, now: Date): Date =>
  stationInstant(stationDay(after(now, days(ahead))), MORNING);

const isReached = ({ said }: Picked): boolean => said === 'solved' || said === 'unsolved';

export const PICKS: Record<PickName, Choosing> = {
  cause: {
    items: () => SUSPENSION_CAUSES.map((key) => ({ key, words: SUSPENSION_WORDS[key] })),
    shape: 'pairs',
  },
  diversion: {
    items: () =>
      DIVERSION_IDS.map((key) => ({ key, words: DIVERSIONS[key].words, note: DIVERSIONS[key].where })),
    shape: 'rows',
  },
  day: { items: comingDays },
  span: {
    items: ({ now, picked }) => spansOf(picked.day ?? stationDay(now), now),
    isAsked: ({ day }) => day !== undefined,
  },
  until: { items: laterDays },
  reviewAt: { items: reviewDays, shape: 'rows' },
  said: { items: () => labelled(PICK_WORDS.SAID) },
  rating: {
    items: () => labelled(PICK_WORDS.RATINGS).sort((a, b) => Number(b.key) - Number(a.key)),
    isAsked: isReached,
  },
  channel: { items: () => CALL_BACK_CHANNELS.map((key) => ({ key, words: PICK_WORDS.CHANNELS[key] })) },
};

/** Those of a form that are asked now. */
export const asked = (names: readonly PickName[], picked: Picked): PickName[] =>
  names.filter((name) => PICKS[name].isAsked?.(picked) ?? true);

/** The first choice still to be made. */
export const isUnpicked = (names: readonly PickName[], picked: Picked): boolean =>
  asked(names, picked).some((name) => (picked[name] ?? '') === '');

/** The window that a day and its hours mean. */
export function windowOf({ day = '', span = '' }: Picked): { from: string; until: string } {
  const [from = 0, until = 0] = span.split('-').map(Number);
  return {
    from: stationInstant(day, from).toISOString(),
    until: stationInstant(day, until).toISOString(),
  };
}
