import { mayRing, type RingLimits } from '@doorstep/domain';
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
    if (spoken === null || spoken.kind === 'not-now') return true;
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
  private async prepare({ stationId, payload }: Work): Promise<RingSpoken | Ready> {
    const { personId, channel: way } = payload;
    const channel = this.channels.get(way);
    if (channel === undefined) return { kind: 'skipped', result: 'no-account' };
    const bound = await this.boundBy(payload);
    if (bound === null) await channel.ready?.();
    const [isOver, reaches, gathered] = await this.database.together((reader) =>
      Promise.all([
        isSettled(reader, stationId, payload),
        this.reaches.of(reader, [personId]),
        othersToGather(reader, stationId, payload),
      ]),
    );
    if (isOver) return { kind: 'settled' };
    if (bound !== null) return bound;
    const to = this.reachedBy(payload, reaches.get(personId));
    return typeof to === 'string' ? { channel, to, gathered } : to;
  }

  /** Where this way leads for the person now, or why nowhere. */
  private reachedBy({ channel, ring }: RingWork, reach: Reach | undefined): string | RingSpoken {
    const to = reach === undefined ? null : this.reaches.addressBy(channel, reach);
    if (reach === undefined || to === null) return { kind: 'skipped', result: 'no-account' };
    return this.reaches.waysOf(ring.key, reach).has(channel) ? to : { kind: 'skipped', result: 'no-credit' };
  }

  /** What the provider takes for one number is used up, for now or for today. */
  private async boundBy(payload: RingWork): Promise<RingSpoken | null> {
    const may = await this.may(payload);
    if (may === 'go') return null;
    return may === 'skip' ? { kind: 'skipped', result: 'limit' } : { kind: 'wait', until: may.until };
  }

  private async may({ channel, personId }: RingWork) {
    if (channel === 'wechat' || channel === 'work') return 'go';
    const sentAt = await sentLately(this.database, personId, channel);
    return mayRing(channel, { sentAt, limits: this.limits }, this.clock.now());
  }

  private notNow(error: unknown): RingSpoken {
    this.logger.warn(`not sent yet: ${error instanceof Error ? error.message : String(error)}`);
    return { kind: 'not-now' };
  }
}

function saidOf({ message, isNeutral }: RingWork, others: number): RingMessage {
  const said = others === 0 ? message : gatheredMessage(message, others + 1);
  return isNeutral === true ? neutralMessage(said) : said;
}
