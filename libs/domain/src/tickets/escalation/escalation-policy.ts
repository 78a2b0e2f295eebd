import type { Urgency } from '../../directory/index';

/** Who is woken on a rung. `duty` is the pair on duty at that moment, `next-pair` standby and those who sit after them. */
export const WAKES = ['duty', 'next-pair', 'secretary', 'district'] as const;
export type Wake = (typeof WAKES)[number];

/**
 * How loudly somebody is called, beside the inbox and the open phones, which hear of everything: by message (WeChat and
 * its kin), by message and text (SMS), or by message and telephone.
 */
export const LOUDNESSES = ['message', 'text', 'call'] as const;
export type Loudness = (typeof LOUDNESSES)[number];

/** Whose yes ends the calling: anybody's, or, on top of that, everybody who sits on duty has to have seen it. */
export const NEEDS = ['any', 'all'] as const;
export type Need = (typeof NEEDS)[number];

/** One step of being called: who, how loudly, and how long silence may last before the next step. */
export interface Rung {
  wake: Wake;
  loudness: Loudness;
  waitSeconds: number;
}

/** Hours of the night (`HH:MM`, the station's clock) in which only an emergency leaves the pair on duty. */
export interface QuietHours {
  from: string;
  until: string;
}

/** What a station does about silence, for one urgency: its rungs from the ground up, begun again when the last is past. */
export interface Escalation {
  rungs: readonly Rung[];
  need: Need;
}

/** What a station does about silence. */
export interface EscalationPolicy {
  /** Stamped on every ticket that starts under it; other rules never go by the same name. */
  name: string;
  escalations: Record<Urgency, Escalation>;
  quiet: QuietHours | null;
}

/** What silence about one ticket leads to: stamped when it starts, so that a later policy never moves it. */
export interface EscalationStamp extends Escalation {
  policy: string;
  /** Null for emergencies and where the station has none. */
  quiet: QuietHours | null;
}

/** Everybody from the pair on duty up to the district, each as loudly as given. */
const upTo = (waitSeconds: number, loudness: readonly [Loudness, Loudness, Loudness, Loudness]): Rung[] =>
  WAKES.map((wake, place) => ({ wake, waitSeconds, loudness: loudness[place] ?? 'message' }));

/** The station's own default: the first wait is the acceptance promise (domain T1). */
export const DEFAULT_ESCALATION: EscalationPolicy = {
  name: 'default-1',
  escalations: {
    emergency: { rungs: upTo(120, ['call', 'call', 'call', 'call']), need: 'any' },
    urgent: { rungs: upTo(300, ['message', 'text', 'call', 'call']), need: 'any' },
    normal: { rungs: upTo(300, ['message', 'message', 'text', 'text']), need: 'any' },
  },
  quiet: null,
};

/** What a ticket of this urgency starts under. Emergencies know no quiet hours. */
export const stampOf = (policy: EscalationPolicy, urgency: Urgency): EscalationStamp => ({
  ...policy.escalations[urgency],
  policy: policy.name,
  quiet: urgency === 'emergency' ? null : policy.quiet,
});
