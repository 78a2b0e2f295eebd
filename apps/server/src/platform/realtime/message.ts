import type { WorkKinds } from '../database/after-commit';
import type { Push, Topic } from './topic';

/** One NOTIFY between processes. */
export interface Message extends WorkKinds {
  from: string;
  /** Milliseconds of the earliest work that became due; null when none did. */
  dueAt: number | null;
  pushes: readonly Push[];
}

interface Packed {
  f: string;
  d: number | null;
  r?: boolean;
  s?: boolean;
  p: [Topic, object][];
}

/** Postgres refuses payloads of 8000 bytes and more. */
const BYTES_AT_MOST = 7_500;

/** The message as texts short enough for NOTIFY; none when there is nothing to say. A hint too long is left out. */
export function pack({ from, dueAt, hasRows, hasSends, pushes }: Message): string[] {
  const parts: string[][] = [[]];
  let size = 0;
  for (const text of pushes.map((push) => JSON.stringify([push.to, push.hint]))) {
    const bytes = Buffer.byteLength(text) + 1;
    if (bytes > BYTES_AT_MOST) continue;
    if (size + bytes > BYTES_AT_MOST) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)?.push(text);
    size += bytes;
  }
  if (dueAt === null && parts[0]?.length === 0) return [];
  return parts.map(
    (part, place) =>
      `{"f":"${from}","d":${place === 0 ? dueAt : null},"r":${hasRows},"s":${hasSends},"p":[${part.join(',')}]}`,
  );
}

/** Null for anything that is not ours. */
export function unpack(text: string): Message | null {
  try {
    // A process of a version before does not say of which kind its work is: then there may be both.
    const { f, d, r = true, s = true, p } = JSON.parse(text) as Packed;
    const pushes = p.map(([to, hint]) => ({ to, hint }));
    return { from: f, dueAt: d, hasRows: r, hasSends: s, pushes };
  } catch {
    return null;
  }
}
