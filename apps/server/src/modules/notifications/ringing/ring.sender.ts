import { after, mayRing, minutes, waysWorth, type RingLimits } from '@doorstep/domain';
import { isWechatFailure } from '@doorstep/wechat';
import { Inject, Logger } from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config';
import { Clock } from '../../../platform/clock';
import { Database } from '../../../platform/database/database';
import type { RowsOfEnd } from '../../../platform/database/end-in-one';
import type { Tx } from '../../../platform/database/tx';
import type { DueWork, Settled } from '../../../platform/due/due-work';
import { Sender, type SenderHandler } from '../../../platform/due/sender.decorator';
import { UNKNOWN_WORDS } from '../words/attempt-words';
import { gatheredMessage, othersToGather } from './gather';
import { isSettled } from './is-settled';
import { neutralMessage } from './neutral-message';
import { type Reach, Reaches } from './reach';
import { RING_CHANNELS, type RingChannel, type RingMessage } from './ring-channel';
import { RING, type RingSpoken, type RingWork } from './ring-work';
import { sentLately } from './sent-lately';
import { SettleRing } from './settle-ring';

type Work = DueWork<RingWork>;

/** Who speaks to whom, and for which other rows besides. */
interface Ready {
  channel: RingChannel;
  to: string;
  gathered: readonly string[];
}

/**
 * Calls one person by one way. What the provider surely did not take waits and is tried again on the same row; what it
 * surely refused is over, and the next way comes at once; what may or may not have arrived (no answer, a killed
 * process) is written down as unknown, never sent that way again, and the next way comes half a minute later.
 */
@Sender(RING)
export class Rings implements SenderHandler<RingWork, RingSpoken> {
  private readonly logger = new Logger('Ring');
  private readonly channels: ReadonlyMap<string, RingChannel>;
  private readonly limits: RingLimits;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reaches: Reaches,
    private readonly settleRing: SettleRing,
    @Inject(RING_CHANNELS) channels: readonly RingChannel[],
    @Inject(CONFIG) { SMS_PER_DAY, VOICE_PER_DAY, VOICE_PER_NIGHT }: Config,
  ) {
    this.channels = new Map(channels.map((one) => [one.channel, one]));
    this.limits = { smsPerDay: SMS_PER_DAY, voicePerDay: VOICE_PER_DAY, voicePerNight: VOICE_PER_NIGHT };
  }

  async speak(work: Work): Promise<RingSpoken> {
    const ready = await this.prepare(work).catch((error: unknown) => this.notNow(error));
    if ('kind' in ready) return ready;
    const { channel, to, gathered } = ready;
    // A process that was stopped for a while: others may have judged this call by now.
    if (performance.now() > work.speakBy) return OURS;
    const outcome = await channel.speak(to, saidOf(work.payload, gathered.length), work.payload.noticeId);
    return { kind: 'answered', outcome, gathered };
  }

  settle(tx: Tx, work: Work, spoken: RingSpoken): Promise<Settled> {
    return this.settleRing.settle(tx, work, spoken);
  }

  settleInOne(work: Work, spoken: RingSpoken): RowsOfEnd[] | null {
    return this.settleRing.inOne(work, spoken);
  }

  /** A quota or two at once is no outage, and neither is a no: the provider is there. */
  isOutage(spoken: RingSpoken | null): boolean | null {
    if (spoken === null) return true;
    if (spoken.kind === 'not-now') return spoken.isOutage || null;
    if (spoken.kind !== 'answered') return null;
    const { outcome } = spoken;
    if (outcome.kind === 'later') return outcome.errcode === null || outcome.errcode === -1;
    return outcome.kind === 'unknown';
  }

  async lost(tx: Tx, work: Work): Promise<void> {
    await this.settleRing.unknown(tx, work, UNKNOWN_WORDS.died);
  }

  /**
   * Everything that can fail before anybody is spoken to fails here, where surely nothing was sent yet. Whether somebody
   * has taken it is asked last: whatever else takes time (a token, a crowded database) lies before it.
   */
  private async prepare(work: Work): Promise<RingSpoken | Ready> {
    const { payload } = work;
    const channel = this.channels.get(payload.channel);
    if (channel === undefined) return { kind: 'skipped', result: 'no-account' };
    const bound = await this.boundBy(payload);
    if (bound === null) await inTime(channel.ready?.());
    const { isOver, reach, gathered } = await this.lastAsked(work);
    if (isOver) return { kind: 'settled' };
    if (bound !== null) return bound;
    const to = this.reachedBy(payload, reach);
    return typeof to === 'string' ? { channel, to, gathered } : to;
  }

  /** What must be true at the moment of speaking. An answer that came late says nothing of now: it is asked for anew. */
  private async lastAsked({ stationId, payload, speakBy }: Work) {
    for (;;) {
      const askedAt = performance.now();
      const [isOver, reaches, gathered] = await this.database.together((reader) =>
        Promise.all([
          isSettled(reader, stationId, payload),
          this.reaches.of(reader, [payload.personId]),
          othersToGather(reader, stationId, payload),
        ]),
      );
      const now = performance.now();
      if (isOver || now - askedAt < FRESH_MS || now > speakBy)
        return { isOver, reach: reaches.get(payload.personId), gathered };
    }
  }

  /** Where this way leads for the person now, or why nowhere. */
  private reachedBy({ channel, ring }: RingWork, reach: Reach | undefined): string | RingSpoken {
    const to = reach === undefined ? null : this.reaches.addressBy(channel, reach);
    if (reach === undefined || to === null) return { kind: 'skipped', result: 'no-account' };
    const ways = this.reaches.waysOf(ring.key, reach);
    if (!ways.has(channel)) return { kind: 'skipped', result: 'no-credit' };
    const worth = waysWorth(ways, ring.worth, this.reaches.creditsFor(ring.key, reach));
    return worth.has(channel) ? to : { kind: 'skipped', result: 'last-credit' };
  }

  /** What the provider takes for one number is used up, for now or for today. */
  private async boundBy(payload: RingWork): Promise<RingSpoken | null> {
    const may = await this.may(payload);
    if (may === 'go') return null;
    const isLong = may !== 'skip' && may.until > after(this.clock.now(), WAITS_AT_MOST);
    if (may === 'skip' || (isLong && payload.rest.length > 0)) return { kind: 'skipped', result: 'limit' };
    return { kind: 'wait', until: may.until };
  }

  private async may({ channel, personId }: RingWork) {
    if (channel === 'wechat' || channel === 'work') return 'go';
    const sentAt = await sentLately(this.database, personId, channel);
    return mayRing(channel, { sentAt, limits: this.limits }, this.clock.now());
  }

  private notNow(error: unknown): RingSpoken {
    this.logger.warn(`not sent yet: ${error instanceof Error ? error.message : String(error)}`);
    return isWechatFailure(error) || error instanceof TooSlow ? THEIRS : OURS;
  }
}

/** Who was at fault when a call could not be made just now. A database of ours that stumbles is no provider's outage. */
const THEIRS = { kind: 'not-now', isOutage: true } as const;
const OURS = { kind: 'not-now', isOutage: false } as const;

/** Nobody waits longer for a token before a call: it is not made now, and surely not later by this attempt. */
const READY_MS = 3_000;
/** Older than this, "nobody has taken it" is asked anew. */
const FRESH_MS = 500;
/** A call that a provider's limits hold back for longer goes another way, where there is one. */
const WAITS_AT_MOST = minutes(1);

class TooSlow extends Error {}

async function inTime(ready: Promise<unknown> | undefined): Promise<void> {
  if (ready === undefined) return;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooSlow('no token within moments')), READY_MS);
  });
  try {
    await Promise.race([ready, late]);
  } finally {
    clearTimeout(timer);
  }
}

function saidOf({ message, isNeutral }: RingWork, others: number): RingMessage {
  const said = others === 0 ? message : gatheredMessage(message, others + 1);
  return isNeutral === true ? neutralMessage(said) : said;
}
