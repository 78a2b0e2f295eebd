import type { OutputOf, readAlertWays } from '@doorstep/contracts';
import {
  CHANNELS,
  stationDay,
  stationInstant,
  type Caller,
  type Channel,
  type SubscribeKey,
} from '@doorstep/domain';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock';
import { CONFIG, type Config } from '../../../platform/config';
import type { Reader } from '../../../platform/database/reader';
import { Reaches, type Reach } from '../ringing/reach';
import { sentLately } from '../ringing/sent-lately';
import { wayWords } from '../words/alert-words';

type View = OutputOf<typeof readAlertWays>;

/** How the caller can be reached from outside, way by way, and how often still. */
@Injectable()
export class AlertWays {
  constructor(
    private readonly reaches: Reaches,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async of(reader: Reader, { personId, role }: Caller): Promise<View> {
    const reach = (await this.reaches.of(reader, [personId])).get(personId);
    if (reach === undefined) throw new Error('nobody asked');
    const key: SubscribeKey = role === 'party' ? 'party-task' : 'duty-alert';
    const ready = this.reaches.waysOf(key, reach);
    const left = await this.leftBy(reader, personId, { key, reach });
    return {
      phone: reach.phone,
      wecomUserId: reach.wecomUserId,
      order: reach.order,
      ways: CHANNELS.map((channel) => {
        const state = {
          isOffered: this.reaches.isOffered(channel),
          isReady: ready.has(channel),
          left: left[channel],
        };
        const isLongTerm = this.reaches.isLongTerm(key);
        return { channel, ...state, words: wayWords(channel, { ...state, isLongTerm }) };
      }),
      callsLeft: ready.has('work') ? null : left.wechat,
    };
  }

  private async leftBy(
    reader: Reader,
    personId: string,
    { key, reach }: { key: SubscribeKey; reach: Reach },
  ): Promise<Record<Channel, number | null>> {
    const { SMS_PER_DAY, VOICE_PER_DAY } = this.config;
    return {
      work: null,
      wecom: null,
      wechat: this.reaches.creditsFor(key, reach),
      sms: await this.restOfDay(reader, { personId, channel: 'sms', most: SMS_PER_DAY }),
      voice: await this.restOfDay(reader, { personId, channel: 'voice', most: VOICE_PER_DAY }),
    };
  }

  private async restOfDay(
    reader: Reader,
    { personId, channel, most }: { personId: string; channel: Channel; most: number },
  ): Promise<number | null> {
    if (!this.reaches.isOffered(channel)) return null;
    const dawn = stationInstant(stationDay(this.clock.now()));
    const today = (await sentLately(reader, personId, channel)).filter((at) => at > dawn);
    return Math.max(0, most - today.length);
  }
}
