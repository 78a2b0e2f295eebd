import type { Wechat } from '@doorstep/wechat';
import type { Clock } from '../../../platform/clock';
import type { Config } from '../../../platform/config';
import type { Database } from '../../../platform/database/database';
import type { RingChannel } from '../ringing/ring-channel';
import { smsChannel } from './sms.channel';
import { voiceChannel } from './voice.channel';
import { wechatChannel } from './wechat.channel';
import { wecomChannel } from './wecom.channel';
import { workChannel } from './work.channel';

/** Every way out of the house that this installation speaks. */
export const openChannels = (
  config: Config,
  clock: Clock,
  database: Database,
  wechat: Wechat,
): RingChannel[] =>
  [
    workChannel(config, wechat),
    wechatChannel(config, wechat),
    wecomChannel(config, clock, database),
    smsChannel(config, clock),
    voiceChannel(config, clock),
  ].filter((channel) => channel !== null);
