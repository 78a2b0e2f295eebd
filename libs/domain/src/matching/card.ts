import type { HowOften, WishKindId } from '../wishes/wish-kinds';

/* What stands on a yellow or a red card once it has been read: everything here is shown and may be corrected by hand. */

/** What not everybody can do. A wish that needs one is served only by an offer that has it. */
export const SKILLS = {
  wheelchair: '会推轮椅',
  lift: '能搀扶上下楼',
  drive: '有车接送',
  nurse: '懂护理',
  xiangqi: '象棋',
  weiqi: '围棋',
  read: '念读',
  write: '代写',
  pickup: '接送孩子',
  physics: '物理',
  math: '数学',
  chemistry: '化学',
  calligraphy: '书法',
  electric: '电工',
  plumb: '水暖',
  wood: '木工',
  drill: '打孔安装',
  it: '电脑网络',
  sew: '缝补',
  young: '年轻人',
} as const;
export type Skill = keyof typeof SKILLS;

/** Tongues a card may ask for. Everybody is taken to speak the common one. */
export const LANGUAGES = {
  mandarin: '普通话',
  shanghai: '上海话',
  sichuan: '四川话',
  cantonese: '广东话',
  shandong: '山东话',
  dongbei: '东北话',
  henan: '河南话',
  hebei: '河北话',
  tianjin: '天津话',
  shaanxi: '陕西话',
  shanxi: '山西话',
  hunan: '湖南话',
  hubei: '湖北话',
  jiangsu: '江苏话',
  zhejiang: '浙江话',
  anhui: '安徽话',
  minnan: '闽南话',
  hakka: '客家话',
  mongolian: '蒙语',
  korean: '朝鲜语',
  english: '英语',
  russian: '俄语',
  japanese: '日语',
  french: '法语',
  german: '德语',
  sign: '手语',
} as const;
export type Language = keyof typeof LANGUAGES;

export const GENDERS = { F: '女', M: '男' } as const;
export type Gender = keyof typeof GENDERS;

export const MEETING_PLACES = { home: '家里', downstairs: '楼下', station: '驿站', out: '外面' } as const;
export type MeetingPlace = keyof typeof MEETING_PLACES;

export const NEARNESS = { same_building: '本楼', same_unit: '本单元' } as const;
export type Nearness = keyof typeof NEARNESS;

/** What a wish insists on, or would like. */
export interface Limits {
  gender: Gender | null;
  language: Language | null;
  near: Nearness | null;
  skills: Skill[];
}

export const NO_LIMITS: Limits = { gender: null, language: null, near: null, skills: [] };

/** One thing understood, with the words it came from and where they stand (UTF-16 places in the text as given). */
export interface Heard {
  field: string;
  value: string;
  words: string;
  from: number;
  to: number;
}

/** A yellow card as read. `kind` null: not understood, so nobody is proposed until a person says what it is. */
export interface WishCard {
  kind: WishKindId | null;
  /** Further kinds the words would also bear; a person may choose one of them instead. */
  otherKinds: WishKindId[];
  /** Half-days it may be, `1A` … `7E`. */
  slots: string[];
  frequency: HowOften;
  place: MeetingPlace;
  must: Limits;
  would: Limits;
  hasPets: boolean;
  isHardOfHearing: boolean;
  usesWheelchair: boolean;
  /** What it is about, in a word or two: 银行, 京剧, 升级. */
  topics: string[];
  heard: Heard[];
}

/** A red card as read. */
export interface OfferCard {
  kinds: WishKindId[];
  /** Half-days it may be, `1A` … `7E`. */
  slots: string[];
  languages: Language[];
  skills: Skill[];
  /** Where the member goes; null everywhere. */
  buildings: number[] | null;
  onlyOwnUnit: boolean;
  /** The highest floor they climb to; 0: comes to no home; null: any. */
  maxFloor: number | null;
  onlyGender: Gender | null;
  avoidsPets: boolean;
  avoidsLifting: boolean;
  topics: string[];
  heard: Heard[];
}

/** Who the wish is for, as far as the rules must know. */
export interface Resident {
  building: number;
  unit: number | null;
  floor: number | null;
  gender: Gender | null;
  age: number | null;
}

/** Who offers, as far as the rules must know. */
export interface Member {
  building: number | null;
  unit: number | null;
  gender: Gender | null;
  isInService: boolean;
}

/** A wish on the wall, waiting for somebody. */
export interface WishOnWall {
  id: string;
  residentId: string;
  resident: Resident;
  card: WishCard;
  waitingDays: number;
}

/** A standing offer on the wall. */
export interface OfferOnWall {
  id: string;
  memberId: string;
  member: Member;
  card: OfferCard;
  /** How many wishes it takes at once. */
  capacity: number;
  /** How many it holds already. */
  held: number;
  /** All living pairings of this member, over all their offers. */
  load: number;
  /** Weeks since the member last served anybody. */
  idleWeeks: number;
}

/** How two have come to know each other: what the house itself has seen, in the words that are printed. */
export const ACQUAINTED = {
  fixed: '以前替他办过事，认得',
  visited: '以前跟着去看过他，认得',
  turned: '以前是他来帮忙，这回换过来',
} as const;
export type Acquainted = keyof typeof ACQUAINTED;

/** Who knows whom: keys made by `bond()`. Never shown; only the reason is. */
export interface Bonds {
  known: ReadonlyMap<string, Acquainted>;
  paired: ReadonlySet<string>;
  /** A pairing of these two was stopped after an incident: never proposed again. */
  barred: ReadonlySet<string>;
}

export const NO_BONDS: Bonds = { known: new Map(), paired: new Set(), barred: new Set() };

/** The key of one resident and one member in `Bonds`. */
export const bond = (residentId: string, memberId: string): string => `${residentId}:${memberId}`;
