import * as z from 'zod/mini';
import { CallbackRefusal } from '../callback/callback-refusal';
import { readJson } from '../line/read-json';

/** How a call ended that nobody took: it rang in vain, the line was taken, it was turned away, or never got there. */
export type CallInVain = 'no-answer' | 'busy' | 'rejected' | 'unreachable';

/** What became of a call of ours: a key was pressed on it, or nobody took it. */
export type VoiceReport =
  | { readonly kind: 'key'; readonly callId: string; readonly key: string }
  | { readonly kind: 'in-vain'; readonly callId: string; readonly how: CallInVain; readonly why: string };

/** How a text of ours ended. */
export interface SmsReport {
  readonly serial: string;
  readonly isDelivered: boolean;
  readonly why: string;
}

const text = z.pipe(
  z.union([z.string(), z.number()]),
  z.transform((value) => String(value)),
);
const voice = z.looseObject({
  voicekey_callback: z.optional(z.looseObject({ callid: text, keypress: text })),
  voiceprompt_callback: z.optional(z.looseObject({ callid: text, result: text })),
  voice_failure_callback: z.optional(z.looseObject({ callid: text, failure_reason: z.optional(text) })),
});
const reports = z.array(
  z.looseObject({
    sid: text,
    report_status: z.string(),
    errmsg: z.optional(z.string()),
    description: z.optional(z.string()),
  }),
);

/**
 * Reads what the telephone company pushes about a call, each by itself and in any order: the key that was pressed, how
 * it ended (0 answered, 1 not answered, 2 something went wrong), and why it did not get through. Null where it says
 * nothing of what is waited for: somebody answered, or it is of another kind.
 */
export function readVoiceCallback(rawBody: string): VoiceReport | null {
  const told = read(voice, rawBody);
  const { voicekey_callback: pressed, voiceprompt_callback: ended, voice_failure_callback: failed } = told;
  if (pressed !== undefined) return { kind: 'key', callId: pressed.callid, key: pressed.keypress };
  if (failed !== undefined) {
    const why = failed.failure_reason ?? '';
    return { kind: 'in-vain', callId: failed.callid, how: howOf(why), why };
  }
  const how = ended === undefined ? undefined : ENDED[ended.result];
  return ended === undefined || how === undefined
    ? null
    : { kind: 'in-vain', callId: ended.callid, how, why: '' };
}

const ENDED: Partial<Record<string, CallInVain>> = { '1': 'no-answer', '2': 'unreachable' };

/** Their codes are many and grow; the words beside them say the same. */
function howOf(why: string): CallInVain {
  if (/忙|占线|通话中/.test(why)) return 'busy';
  if (/拒|挂断/.test(why)) return 'rejected';
  return /未接|无人接|没人接|无应答|超时/.test(why) ? 'no-answer' : 'unreachable';
}

/** Reads reports of delivery, several at once. */
export function readSmsCallback(rawBody: string): SmsReport[] {
  return read(reports, rawBody).map(({ sid, report_status, description, errmsg }) => ({
    serial: sid,
    isDelivered: report_status === 'SUCCESS',
    why: description ?? errmsg ?? '',
  }));
}

function read<S extends z.core.$ZodType>(shape: S, rawBody: string): z.output<S> {
  try {
    return z.parse(shape, readJson(rawBody));
  } catch {
    throw new CallbackRefusal('unreadable');
  }
}
