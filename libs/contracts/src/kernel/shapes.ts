import * as z from 'zod/mini';

/** Text that Postgres and every phone can hold: no NUL, no half of a surrogate pair. */
const isStorable = (words: string): boolean => !words.includes('\0') && !/\p{Cs}/u.test(words);

/** Bounded text, trimmed. Names and words come back exactly as written inside. */
export const text = (max: number, min = 1) =>
  z
    .string()
    .check(
      z.trim(),
      z.minLength(min),
      z.maxLength(max),
      z.refine(isStorable, { error: '含有无法保存的字符' }),
    );

/** Bounded text that may be empty. */
export const optionalText = (max: number) => text(max, 0);

/** Made once: they stand in every contract, and making their patterns anew each time is a tenth of a server's start. */
const ID = z.uuid().check(z.maxLength(36));
const INSTANT = z.iso.datetime({ offset: true }).check(z.maxLength(40));
const DAY = z.iso.date().check(z.maxLength(10));

/** A UUID, lower case. */
export const id = () => ID;

/** A short machine word: a token, a code, a key. */
export const word = (max: number) =>
  z.string().check(z.minLength(1), z.maxLength(max), z.regex(/^[\x21-\x7e]+$/));

/** An instant as ISO 8601 with offset; the server hands out UTC. */
export const instant = () => INSTANT;

/** A calendar day of the station, `YYYY-MM-DD`. */
export const day = () => DAY;

/** A list with a ceiling. */
export const list = <T extends z.ZodMiniType>(item: T, max: number) => z.array(item).check(z.maxLength(max));

/** A whole number within bounds. */
export const whole = (min: number, max: number) => z.int().check(z.gte(min), z.lte(max));

/** A whole number that arrives as text in a query. */
export const wholeFromQuery = (min: number, max: number) =>
  z.coerce.number().check(z.int(), z.gte(min), z.lte(max));

/** Where the next page starts; opaque to the client, null on the last page. */
export const cursor = () => word(200);

/** A page of a list, newest first. */
export const page = <T extends z.ZodMiniType>(item: T, max = 50) =>
  z.object({ items: list(item, max), nextCursor: z.nullable(cursor()) });

/** What every list question accepts. */
export const paging = { cursor: z.optional(cursor()), limit: z._default(wholeFromQuery(1, 50), 20) };

/** A mainland phone number or a short public one, digits and separators as written. */
export const phone = () =>
  z.string().check(z.trim(), z.minLength(3), z.maxLength(20), z.regex(/^[0-9+\-() ]+$/));

/** The single shape of every refusal (`application/problem+json`). */
export const problem = z.object({
  type: z.string().check(z.maxLength(200)),
  title: z.string().check(z.maxLength(200)),
  status: whole(400, 599),
  code: z.string().check(z.maxLength(60)),
  message: z.string().check(z.maxLength(200)),
  requestId: z.string().check(z.maxLength(100)),
  fields: z.optional(
    list(
      z.object({ path: z.string().check(z.maxLength(200)), message: z.string().check(z.maxLength(200)) }),
      50,
    ),
  ),
  /** Whom to call instead, where a door no longer answers. */
  help: z.optional(z.object({ name: text(60), phone: z.nullable(phone()) })),
});
export type Problem = z.output<typeof problem>;
