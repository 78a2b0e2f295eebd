/** What one telephone number was sent, or one account in WeCom. */
export interface Ringing {
  readonly id: string;
  readonly kind: 'sms' | 'call' | 'wecom';
  /** The number without its country, or the account. */
  readonly to: string;
  readonly text: string;
  readonly at: string;
  /** What came along and goes back with what happens next. */
  readonly ref: string;
  /** What was pressed on a call; null while it rings, '' when nobody answered. */
  key: string | null;
}

/** Limits per number, and where what happens later is told. */
export interface TelephoneSettings {
  smsPerDay: number;
  voicePerDay: number;
  voicePerNight: number;
  voiceCallbackUrl: string | null;
  smsCallbackUrl: string | null;
}

/** How a call may end. */
export const ENDINGS = ['answered', 'no-answer', 'busy', 'rejected', 'unreachable'] as const;
export type Ending = (typeof ENDINGS)[number];

/** What a number does by itself when it is called or sent a text; else somebody at the sandbox decides. */
export interface Manner {
  calls?: Ending | undefined;
  areTextsLost?: boolean | undefined;
}

/** Everything beyond WeChat that can ring: made once, emptied by a reset. */
export interface Telephones {
  readonly rings: Ringing[];
  readonly manners: Map<string, Manner>;
  /** Those who have an account in the station's WeCom. */
  readonly wecomUsers: Set<string>;
  wecomToken: { token: string; expiresAt: Date } | null;
  /** 用工: who has bound, and to which templates. */
  readonly work: Map<string, ReadonlySet<string>>;
  readonly settings: TelephoneSettings;
}

/** Where a telephone company tells what happened later, unless it is told otherwise. */
export type TelephoneCallbacks = Partial<Pick<TelephoneSettings, 'voiceCallbackUrl' | 'smsCallbackUrl'>>;

export const createTelephones = ({
  voiceCallbackUrl = null,
  smsCallbackUrl = null,
}: TelephoneCallbacks = {}): Telephones => ({
  rings: [],
  manners: new Map(),
  wecomUsers: new Set(),
  wecomToken: null,
  work: new Map(),
  settings: {
    smsPerDay: 2,
    voicePerDay: 5,
    voicePerNight: 1,
    voiceCallbackUrl,
    smsCallbackUrl,
  },
});

/** As if nothing had ever rung. */
export function forget(telephones: Telephones, callbacks: TelephoneCallbacks = {}): void {
  telephones.rings.length = 0;
  telephones.manners.clear();
  telephones.wecomUsers.clear();
  telephones.work.clear();
  telephones.wecomToken = null;
  Object.assign(telephones.settings, createTelephones(callbacks).settings);
}

const MINUTE = 60_000;
const BEIJING = 8 * 60 * MINUTE;
const dayOf = (at: Date): number => Math.floor((at.getTime() + BEIJING) / (24 * 60 * MINUTE));
const hourOf = (at: Date): number => new Date(at.getTime() + BEIJING).getUTCHours();
const isNight = (at: Date): boolean => hourOf(at) >= 22 || hourOf(at) < 8;

/** The provider's word for a number that has had enough; null when there is room. */
export function limitOf(
  { rings, settings }: Telephones,
  { kind, to }: Pick<Ringing, 'kind' | 'to'>,
  now: Date,
): string | null {
  const before = rings.filter((one) => one.kind === kind && one.to === to).map(({ at }) => new Date(at));
  const within = (ms: number): number => before.filter((at) => now.getTime() - at.getTime() < ms).length;
  const today = before.filter((at) => dayOf(at) === dayOf(now)).length;
  if (within(MINUTE / 2) >= 1) return 'LimitExceeded.PhoneNumberThirtySecondLimit';
  if (kind === 'sms') return today >= settings.smsPerDay ? 'LimitExceeded.PhoneNumberDailyLimit' : null;
  if (within(10 * MINUTE) >= 2) return 'LimitExceeded.PhoneNumberTenMinuteLimit';
  if (today >= settings.voicePerDay) return 'LimitExceeded.PhoneNumberDailyLimit';
  const tonight = isNight(now) && within(10 * 60 * MINUTE) >= settings.voicePerNight;
  return tonight ? 'LimitExceeded.PhoneNumberNightLimit' : null;
}
