import type { Endpoint } from './endpoint';
import { getUserPhoneNumber } from './get-user-phone-number';
import { getWxacodeUnlimit } from './get-wxacode-unlimit';
import { jscode2session } from './jscode2session';
import { mediaCheckAsync } from './media-check-async';
import { msgSecCheck } from './msg-sec-check';
import { newTemplates } from './new-templates';
import { quotaEndpoints } from './quota';
import { subscribeSend } from './subscribe-send';
import { plainToken, stableToken } from './tokens';

/** Every address of WeChat's API this sandbox answers. */
export const allEndpoints: readonly Endpoint[] = [
  jscode2session,
  stableToken,
  plainToken,
  getUserPhoneNumber,
  subscribeSend,
  ...newTemplates,
  msgSecCheck,
  mediaCheckAsync,
  getWxacodeUnlimit,
  ...quotaEndpoints(() => allEndpoints),
];
