import type { Urgency } from '../../directory/index';
import {
  climbAt,
  DEFAULT_ESCALATION,
  hastenedTo,
  rungOf,
  stampOf,
  type ClimbReason,
  type EscalationStamp,
  type Wake,
} from '../../tickets/index';
import { chainsFor, type Channel } from './channels';
import { nextWay, stepFailed, type RingAnswer, type RingStanding } from './next-way';
import { ringPriority } from './ring-priority';

/** What a provider does with the next call: the last two are answers that never came, of one that arrived and one that did not. */
export type Mood = 'takes' | 'refuses' | 'is-busy' | 'arrives-unanswered' | 'lost-unanswered';

/** How the house is wired; a plant replaces one wire by a broken one. */
export interface Wiring {
  rungOf: typeof rungOf;
  nextWay: typeof nextWay;
  /** Whether climbing plans the next rung. */
  plansNext: boolean;
  /** Whether acknowledging takes back what waits. */
  callsOff: boolean;
}

export const SOUND: Wiring = { rungOf, nextWay, plansNext: true, callsOff: true };

interface Send {
  ticket: number;
  rung: number;
  person: string;
  channel: Channel;
  rest: readonly Channel[];
  dueAt: Date;
  priority: number;
  /** Its speaker died while speaking. */
  wasSpeaking: boolean;
}

export interface OpenTicket {
  stamp: EscalationStamp;
  urgency: Urgency;
  rung: number;
  since: Date;
  takenAt: Date | null;
  climb: { at: Date; why: ClimbReason } | null;
}

/** What the outside saw. `arrived` is the truth, `answer` what the house knows. */
export interface Rung {
  ticket: number;
  rung: number;
  at: Date;
  since: Date;
  plannedAt: Date;
  why: ClimbReason;
}
export interface Call {
  ticket: number;
  rung: number;
  person: string;
  channel: Channel;
  at: Date;
  arrived: boolean;
  answer: RingAnswer;
}

const WAYS: ReadonlySet<Channel> = new Set(['wechat', 'sms']);

/**
 * The rows of the house as plain lists, moved by nothing but the product's own rules: tickets with their timers, sends
 * with their leases, a clock turned by hand. A crash happens where a process can die: while it speaks.
 */
export class AlarmWorld {
  now = new Date('2026-01-23T04:00:00Z');
  readonly tickets: OpenTicket[] = [];
  readonly calls: Call[] = [];
  readonly climbs: Rung[] = [];
  readonly moods: Record<Channel, Mood[]> = { wechat: [], work: [], wecom: [], sms: [], voice: [] };
  isDying = false;
  private sends: Send[] = [];
  private roster = 0;
  private readonly wiring: Wiring;

  constructor(wiring: Wiring) {
    this.wiring = wiring;
  }

  /** Others sit at the desk from now on. */
  changeRoster(): void {
    this.roster += 1;
  }

  sitting(wake: Wake): string[] {
    return [`${wake}-${this.roster}-a`, `${wake}-${this.roster}-b`];
  }

  report(urgency: Urgency): void {
    const stamp = stampOf(DEFAULT_ESCALATION, urgency);
    const climb = { at: climbAt(stamp, 0, this.now), why: 'silence' as const };
    this.tickets.push({ stamp, urgency, rung: 0, since: this.now, takenAt: null, climb });
    this.ring(this.tickets.length - 1);
  }

  acknowledge(ticket: number): void {
    const open = this.tickets[ticket];
    if (open === undefined || open.takenAt !== null) return;
    open.takenAt = this.now;
    if (!this.wiring.callsOff) return;
    open.climb = null;
    this.sends = this.sends.filter((send) => send.ticket !== ticket);
  }

  pending(ticket: number): number {
    return this.sends.filter((send) => send.ticket === ticket).length;
  }

  /** Lets time pass, doing what falls due at its very instant, the pressing things first. */
  pass(ms: number): void {
    const until = new Date(this.now.getTime() + ms);
    for (let turns = 0; turns < 2_000; turns += 1) {
      const next = this.nextDue(until);
      if (next === null) break;
      if (next.at > this.now) this.now = next.at;
      next.run();
    }
    this.now = until;
  }

  private nextDue(until: Date): { at: Date; run: () => void } | null {
    const timers = this.tickets.flatMap(({ climb }, ticket) =>
      climb === null ? [] : [{ at: climb.at, priority: 5, run: () => this.climb(ticket) }],
    );
    const sends = this.sends.map((send) => ({
      at: send.dueAt,
      priority: send.priority,
      run: () => this.speak(send),
    }));
    const due = [...sends, ...timers].filter(({ at }) => at <= until);
    due.sort((a, b) => a.at.getTime() - b.at.getTime() || a.priority - b.priority);
    return due[0] ?? null;
  }

  private climb(ticket: number): void {
    const open = this.tickets[ticket]!;
    const { at, why } = open.climb!;
    open.climb = null;
    if (open.takenAt !== null && this.wiring.callsOff) return;
    this.climbs.push({ ticket, rung: open.rung + 1, at: this.now, since: open.since, plannedAt: at, why });
    open.rung += 1;
    open.since = this.now;
    if (this.wiring.plansNext) open.climb = { at: climbAt(open.stamp, open.rung, this.now), why: 'silence' };
    this.ring(ticket);
  }

  private ring(ticket: number): void {
    const { stamp, rung, urgency } = this.tickets[ticket]!;
    const { wake, loudness } = this.wiring.rungOf(stamp, rung);
    const priority = ringPriority(rung === 0 ? 'first-call' : 'repeat', urgency);
    for (const person of this.sitting(wake)) {
      this.sends = this.sends.filter((old) => old.ticket !== ticket || old.person !== person);
      for (const [channel, ...rest] of chainsFor({ urgency, loudness, order: null, has: WAYS }))
        this.sends.push({
          ...{ ticket, rung, person, channel: channel!, rest, priority },
          dueAt: this.now,
          wasSpeaking: false,
        });
    }
  }

  private speak(send: Send): void {
    if (send.wasSpeaking) return this.settle(send, 'unknown');
    const { ticket, rung, person, channel } = send;
    const mood = this.moods[channel].shift() ?? 'takes';
    const arrived = mood === 'takes' || mood === 'arrives-unanswered';
    const answer = ANSWER[mood];
    this.calls.push({ ticket, rung, person, channel, at: this.now, arrived, answer });
    if (!this.isDying) return this.settle(send, answer);
    this.isDying = false;
    send.wasSpeaking = true;
    send.dueAt = new Date(this.now.getTime() + 15_000);
  }

  private settle(send: Send, answer: RingAnswer): void {
    this.sends = this.sends.filter((one) => one !== send);
    const next = this.wiring.nextWay(answer, send.rest, this.now);
    if (next.kind === 'again')
      this.sends.push({ ...send, wasSpeaking: false, dueAt: new Date(this.now.getTime() + 1_000) });
    if (next.kind === 'next')
      this.sends.push({
        ...send,
        channel: next.rest[0]!,
        rest: next.rest.slice(1),
        dueAt: next.at,
        wasSpeaking: false,
      });
    if (next.kind === 'exhausted') this.stepIsOver(send);
  }

  private stepIsOver({ ticket, rung }: Send): void {
    const open = this.tickets[ticket]!;
    if (open.takenAt !== null || open.rung !== rung || open.climb === null) return;
    const standings: RingStanding[] = this.sends
      .filter((send) => send.ticket === ticket && send.rung === rung)
      .map(() => 'pending');
    const answers = this.calls.filter((call) => call.ticket === ticket && call.rung === rung);
    for (const call of answers) standings.push(this.knownOf(call));
    const how = stepFailed(standings);
    if (how === null) return;
    const sooner = hastenedTo(open.stamp, { rung, how }, this.now);
    if (sooner < open.climb.at) open.climb = { at: sooner, why: how };
  }

  /** The last answer of this person and way; busy ones were followed by another. */
  private knownOf({ ticket, rung, person, channel }: Call): RingStanding {
    const same = this.calls.filter(
      (call) =>
        call.ticket === ticket && call.rung === rung && call.person === person && call.channel === channel,
    );
    const last = same.at(-1)!.answer;
    return last === 'later' ? 'unknown' : last;
  }
}

const ANSWER: Record<Mood, RingAnswer> = {
  takes: 'accepted',
  refuses: 'refused',
  'is-busy': 'later',
  'arrives-unanswered': 'unknown',
  'lost-unanswered': 'unknown',
};
