import * as z from 'zod/mini';
import { WechatUncertain } from '../failures';

/** Takes the fields we need out of an answer; a "success" that lacks them is no certain success. */
export function readShape<S extends z.ZodMiniType>(endpoint: string, shape: S, answer: unknown): z.output<S> {
  const read = z.safeParse(shape, answer);
  if (!read.success) throw new WechatUncertain(endpoint, 'unreadable', read.error);
  return read.data;
}
