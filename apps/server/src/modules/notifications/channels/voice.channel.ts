import { createVoice } from '@doorstep/wechat';
import type { Clock } from '../../../platform/clock';
import type { Config } from '../../../platform/config';
import type { RingChannel } from '../ringing/ring-channel';
import { tencentOf } from './tencent-of';

/** A telephone call that reads out what and where; key 1 takes the matter. */
export function voiceChannel(config: Config, clock: Clock): RingChannel | null {
  const { VOICE_API_BASE, VOICE_APP_ID: sdkAppId, VOICE_TEMPLATE: templateId } = config;
  const account = tencentOf(config, VOICE_API_BASE);
  if (account === null || sdkAppId === undefined || templateId === undefined) return null;
  const call = createVoice({ ...account, sdkAppId }, { now: () => clock.now() });
  return {
    channel: 'voice',
    speak: (phone, { what, where }, ref) => call({ phone, templateId, params: [what, where], ref }),
  };
}
