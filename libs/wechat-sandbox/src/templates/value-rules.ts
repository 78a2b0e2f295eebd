import type { Template } from './template';

const DAY = String.raw`\d{4}(年\d{1,2}月\d{1,2}日|-\d{1,2}-\d{1,2}|/\d{1,2}/\d{1,2}|\.\d{1,2}\.\d{1,2})`;
const HOUR = String.raw`([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?`;
const TIME = `(${DAY} ?)?${HOUR}`;
const DATE = `${DAY}( ?${HOUR})?`;

const whole = (pattern: string): ((value: string) => boolean) => {
  const rule = new RegExp(`^(${pattern})$`, 'u');
  return (value) => rule.test(value);
};

/** WeChat counts characters, not code units: an emoji or a rare Chinese character is one. */
const atMost = (most: number) => (value: string) => [...value].length <= most;

/** Names in Latin letters may have 20, any other counts as Chinese and may have 10. */
const isName = (value: string) =>
  /^[^\p{N}]+$/u.test(value) && atMost(/^[\x20-\x7e]+$/.test(value) ? 20 : 10)(value);

/** The rule of each kind of key, as WeChat writes it in the documentation of the send call. */
const RULES: Record<string, (value: string) => boolean> = {
  thing: atMost(20),
  number: whole(String.raw`(?=.{1,32}$)\d+(\.\d+)?`),
  letter: whole('[A-Za-z]{1,32}'),
  symbol: whole(String.raw`[\p{P}\p{S}]{1,5}`),
  character_string: whole(String.raw`[\x21-\x7e]{1,32}`),
  time: whole(`${TIME}(~${TIME})?`),
  date: whole(`${DATE}(~${DATE})?`),
  amount: whole(String.raw`\p{Sc}?\d{1,10}(\.\d+)?元?`),
  phone_number: whole(String.raw`[\d\p{P}\p{S}]{1,17}`),
  car_number: whole(String.raw`[\p{Script=Han}A-Z0-9][A-Z0-9]{4,6}[\p{Script=Han}A-Z0-9]`),
  name: isName,
  phrase: whole(String.raw`\p{Script=Han}{1,5}`),
};

/** Whether WeChat would take this text for this key of this template. */
export function isValueAllowed(key: string, value: string, template?: Template): boolean {
  if (value.trim() === '' || /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(value)) return false;
  const kind = key.replace(/\d+$/, '');
  if (kind === 'enum') return enumValues(key, template).includes(value);
  return RULES[kind]?.(value) ?? false;
}

function enumValues(key: string, template?: Template): readonly string[] {
  const listed = template?.keywordEnumValueList?.find(({ keywordCode }) => keywordCode.startsWith(key));
  return listed?.enumValueList ?? [];
}
