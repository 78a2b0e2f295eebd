import * as z from 'zod/mini';
import { CallbackRefusal } from '../callback/callback-refusal';
import { readJson } from '../line/read-json';

/** A key was pressed on a call of ours. */
export interface KeyPressed {
  readonly callId: string;
  readonly key: string;
}

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
});
const reports = z.array(
  z.looseObject({
    sid: text,
    report_status: z.string(),
    errmsg: z.optional(z.string()),
    description: z.optional(z.string()),
  }),
);

/** Reads what the telephone company pushes: a key, or something else about a call (then nothing). */
export function readVoiceCallback(rawBody: string): KeyPressed | null {
  const { voicekey_callback: pressed } = read(voice, rawBody);
  return pressed === undefined ? null : { callId: pressed.callid, key: pressed.keypress };
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
