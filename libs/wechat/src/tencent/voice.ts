import * as z from 'zod/mini';
import type { SendOutcome } from '../endpoints/send-outcome';
import type { Line } from '../line/line';
import { readShape } from '../line/read-shape';
import { askTencent, PATH, type TencentAccount } from './ask-tencent';
import { outcomeOfCode, outcomeOfWay } from './tencent-outcome';

export interface VoiceAccount extends TencentAccount {
  readonly sdkAppId: string;
}

export interface VoiceCall {
  /** A mainland number, eleven digits, or a landline with its area code. */
  readonly phone: string;
  readonly templateId: string;
  readonly params: readonly string[];
  /** Comes back with the key that was pressed. */
  readonly ref: string;
}

const called = z.looseObject({ SendStatus: z.looseObject({ CallId: z.string() }) });

/** Calls one number and reads a template to whoever answers, twice. Never repeated here: it may be ringing. */
export async function callByVoice(
  line: Line,
  account: VoiceAccount,
  { phone, templateId, params, ref }: VoiceCall,
  now: Date,
): Promise<SendOutcome> {
  const body = {
    TemplateId: templateId,
    CalledNumber: `+86${phone}`,
    VoiceSdkAppid: account.sdkAppId,
    TemplateParamSet: params,
    PlayTimes: 2,
    SessionContext: ref,
  };
  try {
    const asked = { service: 'vms', action: 'SendTtsVoice', version: '2020-09-02', body } as const;
    const answer = await askTencent(line, account, asked, now);
    if (answer.Error !== undefined) return outcomeOfCode(answer.Error.Code, answer.RequestId ?? null);
    return { kind: 'accepted', msgid: readShape(PATH, called, answer).SendStatus.CallId };
  } catch (thrown) {
    return outcomeOfWay(thrown);
  }
}
