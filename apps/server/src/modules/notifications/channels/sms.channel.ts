import { createSms } from '@doorstep/wechat';
import type { Clock } from '../../../platform/clock';
import type { Config } from '../../../platform/config';
import type { RingChannel } from '../ringing/ring-channel';
import { tencentOf } from './tencent-of';

/** Texts: what and where, in the station's own template. */
export function smsChannel(config: Config, clock: Clock): RingChannel | null {
  const { SMS_API_BASE, SMS_APP_ID: sdkAppId, SMS_SIGN: signName, SMS_TEMPLATE: templateId } = config;
  const account = tencentOf(config, SMS_API_BASE);
  if (account === null || sdkAppId === undefined || signName === undefined || templateId === undefined)
    return null;
  const send = createSms({ ...account, sdkAppId, signName }, { now: () => clock.now() });
  return {
    channel: 'sms',
    speak: (phone, { what, where }, ref) => send({ phone, templateId, params: [what, where], ref }),
  };
}
