import type { SendOutcome } from '../endpoints/send-outcome';
import { createLine, type CallReport } from '../line/line';
import { sendSms, type SmsAccount, type TextMessage } from './sms';
import { callByVoice, type VoiceAccount, type VoiceCall } from './voice';

interface Around {
  readonly now: () => Date;
  readonly timeoutMs?: number | undefined;
  readonly onCall?: ((report: CallReport) => void) | undefined;
}

/** Texts and calls to any telephone. */
export interface Telephone<M> {
  (message: M): Promise<SendOutcome>;
}

const lineTo = (baseUrl: string, { timeoutMs = 8_000, onCall }: Around) =>
  createLine({ baseUrl, timeoutMs, fetch: globalThis.fetch, onCall });

/** Opens the way to SMS. Makes no call until it is asked. */
export function createSms(account: SmsAccount, around: Around): Telephone<TextMessage> {
  const line = lineTo(account.baseUrl, around);
  return (message) => sendSms(line, account, message, around.now());
}

/** Opens the way to voice calls. Makes no call until it is asked. */
export function createVoice(account: VoiceAccount, around: Around): Telephone<VoiceCall> {
  const line = lineTo(account.baseUrl, around);
  return (call) => callByVoice(line, account, call, around.now());
}
