import type { Endpoint } from './endpoint';
import { getUserPhoneNumber } from './get-user-phone-number';
import { getWxacodeUnlimit } from './get-wxacode-unlimit';
import { jscode2session } from './jscode2session';
import { mediaCheckAsync } from './media-check-async';
import { msgSecCheck } from './msg-sec-check';
import { newTemplates } from './new-templates';
import { quotaEndpoints } from './quota';
import { sendWork } from './send-work';
import { subscribeSend } from './subscribe-send';
import { tencent } from './tencent';
import { plainToken, stableToken } from './tokens';
import { wecom } from './wecom';

/** Every address of WeChat's API this sandbox answers. */
export const allEndpoints: readonly Endpoint[] = [
  jscode2session,
  stableToken,
  plainToken,
  getUserPhoneNumber,
  subscribeSend,
  sendWork,
  ...newTemplates,
  msgSecCheck,
  mediaCheckAsync,
  getWxacodeUnlimit,
  ...wecom,
  ...tencent,
  ...quotaEndpoints(() => allEndpoints),
];
