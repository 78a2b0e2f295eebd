import { weekSlotWords } from './half-days';
import { type HowOften, WISHES, type WishKindId } from './wish-kinds';

/** What a card is about, as far as its public words need it. */
export interface NeedParts {
  kind: WishKindId;
  slots: readonly string[];
  howOften: HowOften;
}

/**
 * What the wall says where nobody wrote words for it: made of the kind and the times, never of what somebody told the
 * station. So nothing private can stand in it, whatever was said.
 */
export function needOf({ kind, slots, howOften }: NeedParts): string {
  return fitting(`${WISHES[kind].wish}，`, timeWords(slots, howOften));
}

const ANY_TIME: Record<HowOften, string> = {
  once: '时间都行',
  weekly: '每周都行',
  daily: '每天都行',
  free: '时间都行',
};

function timeWords(slots: readonly string[], howOften: HowOften): string {
  const times = weekSlotWords(slots);
  if (times === ANY_TIME.once) return ANY_TIME[howOften];
  return howOften === 'weekly' && !times.startsWith('每') ? `每${times}` : times;
}

/** So much stands on one card. */
const CARD_LETTERS = 60;
const fitting = (what: string, when: string): string =>
  what.length + when.length <= CARD_LETTERS ? `${what}${when}` : `${what}时间可以商量`;

/** What the wall says of a red card where nobody wrote words for it. */
export const promiseOf = (kinds: readonly WishKindId[], slots: readonly string[]): string =>
  fitting(
    `${kinds
      .slice(0, 3)
      .map((kind) => WISHES[kind].offer)
      .join('，')}，`,
    weekSlotWords(slots),
  );

/** Why words may not hang on the wall as they are. */
export const PRIVATE_SIGNS = ['phone', 'flat', 'illness', 'name', 'alone', 'money'] as const;
export type PrivateSign = (typeof PRIVATE_SIGNS)[number];

const SIGNS: Record<Exclude<PrivateSign, 'name'>, RegExp> = {
  phone: /\d[\d\s-]{5,}\d|[一二三四五六七八九零〇幺两]{7,}/u,
  flat: /[\d一二三四五六七八九十]+\s*(?:单元|层|楼\s*\d|室|门)|\d{3,4}\s*(?:室|号|房)|\d+\s*-\s*\d+\s*-\s*\d+/u,
  illness:
    /病|癌|瘤|透析|化疗|放疗|手术|骨折|偏瘫|瘫|中风|脑梗|心梗|心脏|血压|血糖|糖尿|胰岛素|痴呆|糊涂|抑郁|失明|看不见|残疾|住院|出院|复查|怀孕|术后|输液|打针|吃药|药名|失禁|卧床|起不来床/u,
  alone: /独居|一个人住|一个人在家|自己住|家里没人|没儿没女|孤寡|空巢|老伴(?:走|没|去世)/u,
  money: /银行|存折|密码|身份证|转账|借钱|存款|房产|遗嘱/u,
};

/** What in these words should not be public. Names and flats of the one it is about are looked for as they are written. */
export function privateSigns(
  words: string,
  own: { names?: readonly string[]; rooms?: readonly string[] } = {},
): PrivateSign[] {
  const found = (Object.keys(SIGNS) as Exclude<PrivateSign, 'name'>[]).filter((sign) =>
    SIGNS[sign].test(words),
  );
  const hasFlat = (own.rooms ?? []).some((room) => room !== '' && words.includes(room));
  const hasName = (own.names ?? []).some((name) => name !== '' && words.includes(name));
  return [
    ...new Set<PrivateSign>([
      ...found,
      ...(hasFlat ? ['flat' as const] : []),
      ...(hasName ? ['name' as const] : []),
    ]),
  ];
}

/** What a member reads before anything else is done with it. */
export const DELICATE_SIGNS = ['crisis', 'money', 'intimate', 'abuse'] as const;
export type DelicateSign = (typeof DELICATE_SIGNS)[number];

const DELICATE: Record<DelicateSign, RegExp> = {
  crisis: /不想活|活够了|活着没意思|死了算|想死|自杀|轻生|寻短见|没盼头/u,
  money: /银行|存折|密码|转账|借钱|贷款|投资|理财|保健品|遗嘱/u,
  intimate: /洗澡|擦身|换尿|过夜|留宿|按摩|处对象|找老伴|相亲/u,
  abuse: /骗子|滚蛋|傻[逼叉]|打死|弄死|加微信|优惠|促销|代开/u,
};

/** What is delicate in somebody's words: it waits for a member, whatever the machine says of it. */
export const delicateSigns = (words: string): DelicateSign[] =>
  DELICATE_SIGNS.filter((sign) => DELICATE[sign].test(words));
