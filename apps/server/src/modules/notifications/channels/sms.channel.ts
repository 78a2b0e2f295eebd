import { createSms, type SendOutcome, type Telephone, type TextMessage } from '@doorstep/wechat';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock';
import { CONFIG, type Config } from '../../../platform/config';
import type { RingChannel, RingMessage } from '../ringing/ring-channel';
import { tencentOf } from './tencent-of';

/** Texts: what and where, in the station's own template. */
@Injectable()
export class SmsChannel implements RingChannel {
  readonly channel = 'sms';
  readonly isOffered: boolean;
  private readonly send: Telephone<TextMessage> | null;
  private readonly templateId: string;

  constructor(clock: Clock, @Inject(CONFIG) config: Config) {
    const { SMS_API_BASE, SMS_APP_ID: sdkAppId, SMS_SIGN: signName, SMS_TEMPLATE } = config;
    const account = tencentOf(config, SMS_API_BASE);
    this.templateId = SMS_TEMPLATE ?? '';
    this.send =
      account === null || sdkAppId === undefined || signName === undefined || SMS_TEMPLATE === undefined
        ? null
        : createSms({ ...account, sdkAppId, signName }, { now: () => clock.now() });
    this.isOffered = this.send !== null;
  }

  ready(): Promise<void> {
    return Promise.resolve();
  }

  async speak(phone: string, { what, where }: RingMessage, ref: string): Promise<SendOutcome> {
    if (this.send === null) return { kind: 'refused', errcode: 0, reason: 'other', rid: null };
    return this.send({ phone, templateId: this.templateId, params: [what, where], ref });
  }
}
