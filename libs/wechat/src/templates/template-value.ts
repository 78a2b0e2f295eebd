import { templateTime } from './template-time';

/** The kinds of template keys the product fills; a key is its kind and a number (`thing1`). */
export type TemplateValueKind =
  'thing' | 'phrase' | 'character_string' | 'number' | 'name' | 'letter' | 'time' | 'date';

const EMPTY = '无';

/**
 * Makes a text acceptable to WeChat for one kind of key: no line breaks or invisible characters, no more
 * than the kind allows (cut between characters, with …), never empty. Any text gives a valid value, except
 * that a `time` or `date` must be one: a wrong hour is worse than no message, so other text is a RangeError.
 */
export function templateValue(kind: TemplateValueKind, text: string | number | Date): string {
  if (kind === 'time' || kind === 'date') return templateTime(kind, text);
  return FORMAT[kind](oneLine(text instanceof Date ? templateTime('time', text) : String(text)));
}

const FORMAT: Record<Exclude<TemplateValueKind, 'time' | 'date'>, (line: string) => string> = {
  thing: (line) => cut(line, 20) || EMPTY,
  phrase: (line) => first(only(line, /\p{Script=Han}/gu), 5) || EMPTY,
  character_string: (line) => first(only(line.replaceAll(' ', '-'), /[\x21-\x7e]/g), 32) || '-',
  number: (line) => numberIn(line) ?? '0',
  letter: (line) => first(only(line, /[A-Za-z]/g), 32) || 'x',
  name: nameOf,
};

/** Latin letters may be 20 (and … is not one of them); anything else counts as Chinese and may be 10. */
function nameOf(line: string): string {
  const name = line.replace(/\p{N}/gu, '').replace(/ +/g, ' ').trim();
  const isLatin = /^[\x20-\x7e]*$/.test(name);
  return (isLatin ? first(name, 20).trimEnd() : cut(name, 10)) || EMPTY;
}

function numberIn(line: string): string | null {
  const [digits] = /\d+(\.\d+)?/.exec(line) ?? [];
  return digits === undefined ? null : digits.slice(0, 32).replace(/\.$/, '');
}

/** One clean line: broken surrogates, controls and invisible characters go, runs of space become one. */
function oneLine(text: string): string {
  const visible = text.replace(/[\p{Cf}\p{Cs}\uFFFD]/gu, '');
  return visible.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}

function cut(line: string, most: number): string {
  return [...line].length <= most ? line : `${first(line, most - 1).trimEnd()}…`;
}

function first(line: string, most: number): string {
  return [...line].slice(0, most).join('');
}

function only(line: string, allowed: RegExp): string {
  return (line.match(allowed) ?? []).join('');
}
