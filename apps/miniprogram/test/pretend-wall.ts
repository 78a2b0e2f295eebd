/* Cards of a made-up wall, ordinary in everything not named. */
import type { MediaView, RedCard, WishReadingShape, YellowCard } from '@doorstep/contracts';
import { HOUR_AGO, IN_AN_HOUR, someId } from './pretend-station';

const NO_LIMITS = { gender: null, language: null, near: null, skills: [] };

export const WISH_READING: WishReadingShape = {
  kind: 'chess',
  slots: ['3P'],
  frequency: 'weekly',
  place: 'home',
  must: NO_LIMITS,
  would: NO_LIMITS,
  hasPets: false,
  isHardOfHearing: false,
  usesWheelchair: false,
  topics: [],
};

export const aNote: MediaView = {
  mediaId: someId(7),
  kind: 'voice',
  url: '/api/media/7',
  thumbUrl: null,
  width: null,
  height: null,
  seconds: 3,
};

/** The n-th yellow card of the person signed in. */
export function yellowCard({ n = 1, ...news }: Partial<YellowCard> & { n?: number } = {}): YellowCard {
  const state = news.state ?? 'up';
  return {
    wishId: someId(400 + n),
    state,
    need: '想找人下棋，每周三下午',
    building: 5,
    reading: WISH_READING,
    upSince: HOUR_AGO,
    lapsesAt: IN_AN_HOUR,
    age: 0,
    asksRenewal: false,
    pairingId: null,
    words: '每周三下午想下盘象棋',
    media: [],
    person: { name: '李阿姨', unit: 2, floor: 3, room: null, gender: 'F', age: 82 },
    mayAskNeighbours: true,
    reason: '',
    standing: { state, isOwner: true, isSpokenFor: false },
    ...news,
  };
}

/** A red card of the person signed in. */
export function redCard(news: Partial<RedCard> = {}): RedCard {
  const state = news.state ?? 'up';
  return {
    offerId: someId(500),
    state,
    promise: '能陪下棋，每天下午',
    words: '天天下午在家，象棋奉陪',
    building: 5,
    reading: {
      kinds: ['chess'],
      slots: ['3P'],
      languages: [],
      skills: ['xiangqi'],
      buildings: null,
      onlyOwnUnit: false,
      maxFloor: null,
      onlyGender: null,
      avoidsPets: false,
      avoidsLifting: false,
      topics: [],
    },
    capacity: 3,
    held: 0,
    memberId: someId(2),
    memberName: '赵淑芬',
    upSince: HOUR_AGO,
    lapsesAt: IN_AN_HOUR,
    pausedUntil: null,
    standing: { state, isOwner: true },
    ...news,
  };
}
