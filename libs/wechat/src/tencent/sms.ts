import * as z from 'zod/mini';
import type { SendOutcome } from '../endpoints/send-outcome';
import type { Line } from '../line/line';
import { readShape } from '../line/read-shape';
import { askTencent, PATH, type TencentAccount, type TencentAnswer } from './ask-tencent';
import { outcomeOfCode, outcomeOfWay } from './tencent-outcome';

export interface SmsAccount extends TencentAccount {
  readonly sdkAppId: string;
  readonly signName: string;
}

export interface TextMessage {
  /** A mainland number, eleven digits. */
  readonly phone: string;
  readonly templateId: string;
  readonly params: readonly string[];
  /** Comes back with the report of delivery. */
  readonly ref: string;
}

const sent = z.looseObject({
  SendStatusSet: z
    .array(z.looseObject({ Code: z.string(), SerialNo: z.optional(z.string()) }))
    .check(z.minLength(1)),
});

/** Sends one text to one number. Never repeated here: what is uncertain may have arrived. */
export async function sendSms(
  line: Line,
  account: SmsAccount,
  { phone, templateId, params, ref }: TextMessage,
  now: Date,
): Promise<SendOutcome> {
  const body = {
    PhoneNumberSet: [`+86${phone}`],
    SmsSdkAppId: account.sdkAppId,
    SignName: account.signName,
    TemplateId: templateId,
    TemplateParamSet: params,
    SessionContext: ref,
  };
  try {
    const asked = { service: 'sms', action: 'SendSms', version: '2021-01-11', body } as const;
    const answer = await askTencent(line, account, asked, now);
    return outcomeOf(answer);
  } catch (thrown) {
    return outcomeOfWay(thrown);
  }
}

/** One number was asked for, so one status comes back, unless the whole request was refused. */
function outcomeOf(answer: TencentAnswer): SendOutcome {
  const rid = answer.RequestId ?? null;
  if (answer.Error !== undefined) return outcomeOfCode(answer.Error.Code, rid);
  const [status] = readShape(PATH, sent, answer).SendStatusSet;
  if (status?.Code !== 'Ok') return outcomeOfCode(status?.Code ?? '', rid);
  return { kind: 'accepted', msgid: status.SerialNo ?? null };
}
