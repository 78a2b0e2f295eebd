import type { Urgency } from '../../directory/index';
import {
  climbAt,
  climbOnceRaised,
  DEFAULT_ESCALATION,
  hastenedTo,
  isStandingOn,
  rungOf,
  stampOf,
  type Wake,
} from '../../tickets/index';
import type { Call, Mood, OpenTicket, Rung, Send, Wiring } from './alarm-rows.fixture';
import { chainsFor, type Channel } from './channels';
import { nextWay, stepFailed, type RingAnswer, type RingStanding } from './next-way';
import { ringPriority } from './ring-priority';

export const SOUND: Wiring = {
  ...{ rungOf, nextWay, climbOnceRaised, isStandingOn },
  plansNext: true,
  callsOff: true,
};

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
    const begun = { rung: 0, step: 0, since: this.now, plannedBefore: null, takenAt: null };
    this.tickets.push({ stamp, urgency, ...begun, climb });
    this.ring(this.tickets.length - 1);
  }

  /** It is an emergency after all: the ladder of emergencies begins, at once. */
  raise(ticket: number): void {
    const open = this.tickets[ticket];
    if (open === undefined || open.takenAt !== null || open.urgency === 'emergency') return;
    const stamp = stampOf(DEFAULT_ESCALATION, 'emergency');
    const plannedBefore = open.climb?.at ?? null;
    const at = this.wiring.climbOnceRaised(stamp, plannedBefore, this.now);
    const begun = { rung: 0, step: open.step + 1, since: this.now, plannedBefore };
    Object.assign(open, { stamp, urgency: 'emergency', ...begun, climb: { at, why: 'silence' } });
    this.ring(ticket);
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
    const { urgency, since, plannedBefore } = open;
    open.rung += 1;
    open.step += 1;
    const { rung, step } = open;
    this.climbs.push({
      ...{ ticket, rung, step, urgency, since, plannedBefore },
      at: this.now,
      plannedAt: at,
      why,
    });
    Object.assign(open, { since: this.now, plannedBefore: null });
    if (this.wiring.plansNext) open.climb = { at: climbAt(open.stamp, open.rung, this.now), why: 'silence' };
    this.ring(ticket);
  }

  private ring(ticket: number): void {
    const { stamp, rung, step, urgency, since: toldAt } = this.tickets[ticket]!;
    const { wake, loudness } = this.wiring.rungOf(stamp, rung);
    const priority = ringPriority(rung === 0 ? 'first-call' : 'repeat', urgency);
    for (const person of this.sitting(wake)) {
      this.sends = this.sends.filter((old) => old.ticket !== ticket || old.person !== person);
      for (const [channel, ...rest] of chainsFor({ urgency, loudness, order: null, has: WAYS }))
        this.sends.push({
          ...{ ticket, step, rung, toldAt, person, channel: channel!, rest, priority },
          dueAt: this.now,
          wasSpeaking: false,
        });
    }
  }

  private speak(send: Send): void {
    if (send.wasSpeaking) return this.settle(send, 'unknown');
    const { ticket, step, rung, person, channel } = send;
    const mood = this.moods[channel].shift() ?? 'takes';
    const arrived = mood === 'takes' || mood === 'arrives-unanswered';
    const answer = ANSWER[mood];
    this.calls.push({ ticket, step, rung, person, channel, at: this.now, arrived, answer });
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

  private stepIsOver({ ticket, step, rung, toldAt }: Send): void {
    const open = this.tickets[ticket]!;
    const status = open.takenAt === null ? 'submitted' : 'accepted';
    const stands = { status, rung: open.rung, rungSince: open.since } as const;
    if (open.climb === null || !this.wiring.isStandingOn(stands, { rung, toldAt: toldAt.toISOString() }))
      return;
    const standings: RingStanding[] = this.sends
      .filter((send) => send.ticket === ticket && send.step === step)
      .map(() => 'pending');
    const answers = this.calls.filter((call) => call.ticket === ticket && call.step === step);
    for (const call of answers) standings.push(this.knownOf(call));
    const how = stepFailed(standings);
    if (how === null) return;
    const sooner = hastenedTo(open.stamp, { rung, how }, this.now);
    if (sooner < open.climb.at) open.climb = { at: sooner, why: how };
  }

  /** The last answer of this person and way; busy ones were followed by another. */
  private knownOf({ ticket, step, person, channel }: Call): RingStanding {
    const same = this.calls.filter(
      (call) =>
        call.ticket === ticket && call.step === step && call.person === person && call.channel === channel,
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
