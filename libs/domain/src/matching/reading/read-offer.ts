import type { Heard, Member, OfferCard } from '../card';
import type { WishKindId } from '../../wishes/wish-kinds';
import { slotsOf } from '../week-bits';
import { AVOIDS_PETS } from './lexicon/limits';
import { readKinds, type KindFound } from './read-kinds';
import { readOnlyGender, readTongues } from './read-people';
import { readReach } from './read-reach';
import { readSkills } from './read-skills';
import { readTimes } from './read-times';
import { topicsOf } from './read-wish';
import { findIn, textOf, type Found, type Text } from './text';

/** A kind is offered when the words name it; a hint is enough only where nothing is named. */
const NAMED = 3;
const AVOIDS_LIFTING =
  /(?:搀|扶|抬|背|搬|拎|架)[^，]{0,4}(?:不动|不了)|(?:不能|没法|不敢|不便|干不了)[^，]{0,3}(?:搬|抬|背|拎|搀|重活|使劲|用力)|腰(?:不好|有伤|椎|疼)|重(?:活|东西|的)[^，]{0,4}(?:不行|干不了|拿不动|拎不动|别)/;

/** The kinds a card offers, less what is only a part of another. */
function offeredKinds(text: Text): KindFound[] {
  const all = readKinds(text);
  const named = all.filter(({ word }) => word >= NAMED);
  if (named.length === 0) return all.slice(0, 1).filter(({ weight }) => weight >= 2);
  return named.filter((kind) => !isSwallowed(kind, named, text));
}

interface Beside {
  /** The kinds named in the same breaths. */
  near: ReadonlySet<WishKindId>;
  kinds: ReadonlySet<WishKindId>;
  words: string;
}

/** What one kind swallows of another in the same card. */
const SWALLOWED: Partial<Record<WishKindId, (beside: Beside) => boolean>> = {
  // Fetching medicine while going along to the hospital is part of going along.
  meds: ({ near, words }) => near.has('hospital') && /陪[^，。]{0,12}(?:医院|看病|看诊|检查)/.test(words),
  // A stroll in the park is the park, unless both are named side by side.
  // Holding somebody on the stairs to the doctor is part of going there.
  walk: ({ near, kinds, words }) =>
    (kinds.has('hospital') && !/遛|散步|走走|晒|溜达|转转|透气/.test(words)) ||
    (near.has('park') && !/[、和或跟]|都行|都可/.test(words)) ||
    (near.has('chat') && !/遛|散步|走走|下楼|轮椅|晒/.test(words)),
  // Running about at the hospital is no errand of its own; paying by phone is the phone.
  errand: ({ kinds, near, words }) => {
    if (/医院[^，]{0,4}跑腿/.test(words)) return true;
    if (/快递|银行|居委|社保|跑腿|办证|身份证/.test(words)) return false;
    return kinds.has('hospital') || near.has('shopping') || (kinds.has('phone') && /教|课/.test(words));
  },
  hospital: ({ kinds, words }) =>
    (kinds.has('meds') && !/陪|接送|看病|检查|就医/.test(words)) ||
    (kinds.has('phone') && !/陪|送/.test(words)),
  shopping: ({ near, words }) =>
    (near.has('meds') && !/菜|超市|买东西|米|捎带/.test(words)) ||
    (near.has('repair') && !/菜|超市|代买/.test(words)),
  kids: ({ kinds, words }) =>
    kinds.has('chess') || (kinds.has('phone') && !/孩子|作业|放学|年级/.test(words)),
  reading: ({ near, words }) =>
    near.has('hospital') || (near.has('kids') && !/念报|读报|读信|写信|代笔|英文信|念书|读书/.test(words)),
  // Company while doing something is that something.
  chat: ({ kinds, words }) =>
    [...kinds].some((kind) => kind !== 'chat' && kind !== 'reading') &&
    !/聊|唠|说说话|讲故事|拉家常|解闷|串门/.test(words),
  phone: ({ kinds, words }) => kinds.has('hospital') && !/教[^，]{0,6}(?:手机|微信|视频)/.test(words),
};

function isSwallowed({ kind, clauses }: KindFound, named: readonly KindFound[], { words }: Text): boolean {
  const others = named.filter((other) => other.kind !== kind);
  const isNear = (other: KindFound) => clauses.every((place) => other.clauses.includes(place));
  return (
    SWALLOWED[kind]?.({
      near: new Set(others.filter(isNear).map((other) => other.kind)),
      kinds: new Set(others.map((other) => other.kind)),
      words,
    }) ?? false
  );
}

/** Children are taught or brought to the station as a matter of course: it says nothing of homes. */
const isTeachingAtStation = (kinds: readonly WishKindId[], floor: number | null): boolean =>
  floor === 0 && kinds.every((kind) => kind === 'kids');

const note = (field: string, value: string, { words, from, to }: Found): Heard => ({
  field,
  value,
  words,
  from,
  to,
});

/** Reads a red card in its own words. Never throws; what is not named is not offered. */
export function readOffer(given: string, member: Member): OfferCard {
  const text = textOf(given);
  const kinds = offeredKinds(text);
  const ids = kinds.map(({ kind }) => kind);
  const times = readTimes(text, 'offer');
  const tongues = readTongues(text);
  const skills = readSkills(text, ids);
  const reach = readReach(text, member);
  const only = readOnlyGender(text);
  const pets = findIn(AVOIDS_PETS, text);
  const lifting = findIn(AVOIDS_LIFTING, text);
  return {
    kinds: ids,
    slots: slotsOf(times.bits),
    languages: ['mandarin', ...tongues.map(({ value }) => value)],
    skills: skills.map(({ value }) => value),
    buildings: reach.buildings,
    onlyOwnUnit: reach.onlyOwnUnit,
    maxFloor: isTeachingAtStation(ids, reach.maxFloor) ? null : reach.maxFloor,
    onlyGender: only?.value ?? null,
    avoidsPets: pets !== null,
    avoidsLifting: lifting !== null,
    topics: topicsOf(text),
    heard: [
      ...kinds.map(({ kind, heard }) => note('kinds', kind, heard)),
      ...times.heard.map((found) => note('slots', found.words, found)),
      ...tongues.map(({ value, heard }) => note('languages', value, heard)),
      ...skills.map(({ value, heard }) => note('skills', value, heard)),
      ...reach.heard.map(({ field, found }) => note(field, String(reach[field]), found)),
      ...(only ? [note('onlyGender', only.value, only.heard)] : []),
      ...(pets ? [note('avoidsPets', 'true', pets)] : []),
      ...(lifting ? [note('avoidsLifting', 'true', lifting)] : []),
    ].map((heard) => ({ ...heard, words: given.slice(heard.from, heard.to) })),
  };
}
