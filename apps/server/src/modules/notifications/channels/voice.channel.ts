import { createVoice, type SendOutcome, type Telephone, type VoiceCall } from '@doorstep/wechat';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock';
import { CONFIG, type Config } from '../../../platform/config';
import type { RingChannel, RingMessage } from '../ringing/ring-channel';
import { tencentOf } from './tencent-of';

/** A telephone call that reads out what and where; key 1 takes the matter. */
@Injectable()
export class VoiceChannel implements RingChannel {
  readonly channel = 'voice';
  readonly isOffered: boolean;
  private readonly call: Telephone<VoiceCall> | null;
  private readonly templateId: string;

  constructor(clock: Clock, @Inject(CONFIG) config: Config) {
    const { VOICE_API_BASE, VOICE_APP_ID: sdkAppId, VOICE_TEMPLATE } = config;
    const account = tencentOf(config, VOICE_API_BASE);
    this.templateId = VOICE_TEMPLATE ?? '';
    this.call =
      account === null || sdkAppId === undefined || VOICE_TEMPLATE === undefined
        ? null
        : createVoice({ ...account, sdkAppId }, { now: () => clock.now() });
    this.isOffered = this.call !== null;
  }

  ready(): Promise<void> {
    return Promise.resolve();
  }

  async speak(phone: string, { what, where }: RingMessage, ref: string): Promise<SendOutcome> {
    if (this.call === null) return { kind: 'refused', errcode: 0, reason: 'other', rid: null };
    return this.call({ phone, templateId: this.templateId, params: [what, where], ref });
  }
}
