import { minutes } from '../../kernel/index';
import type { AttemptResult, TellingWay } from './attempt';
import { MESSAGE_WAYS } from './channels';

/** A try of one's own phone, as far as it has come. Instants are ISO 8601. */
export interface TestAlert {
  at: string;
  sends: readonly { way: TellingWay; result: AttemptResult }[];
  /** Nothing more will be tried. */
  isOver: boolean;
  /** When the message was opened from outside. */
  receivedAt: string | null;
  /** When the call was answered and the key pressed that says yes. */
  answeredAt: string | null;
}

/**
 * What a try says about the ways. Proven are two: a message that was opened from outside, and a call on which the key was
 * pressed. What went out by another way, or was not answered, may have rung: the person is the one who knows. `silent`:
 * nothing went out, so that surely nothing rang; that it stands in the inbox proves nothing.
 */
export type TestVerdict = 'opened' | 'answered' | 'open-it' | 'press-key' | 'look-for-text' | 'silent';

/** What the provider took or may have taken. */
const WENT_OUT: readonly AttemptResult[] = ['accepted', 'unknown', 'gathered'];

/** The verdicts on a try so far, way by way; none while nothing is known yet. */
export function verdictsOf(test: TestAlert): TestVerdict[] {
  const last = new Map(test.sends.map(({ way, result }) => [way, result]));
  const wentOut = (ways: readonly TellingWay[]): boolean =>
    ways.some((way) => WENT_OUT.includes(last.get(way) ?? 'refused'));
  const verdicts: TestVerdict[] = [];
  if (test.receivedAt !== null) verdicts.push('opened');
  else if (wentOut(MESSAGE_WAYS)) verdicts.push('open-it');
  if (test.answeredAt !== null) verdicts.push('answered');
  else if (wentOut(['voice'])) verdicts.push('press-key');
  if (wentOut(['sms'])) verdicts.push('look-for-text');
  return verdicts.length === 0 && test.isOver ? ['silent'] : verdicts;
}

/** So long a call may take to be answered. */
const CALL_TAKES = minutes(3);

/** Whether looking at a try again may show something new: it is under way, or its call may still be answered. */
export function isTestOpen(test: TestAlert, now: Date): boolean {
  if (!test.isOver) return true;
  return verdictsOf(test).includes('press-key') && now.getTime() - Date.parse(test.at) < CALL_TAKES;
}
