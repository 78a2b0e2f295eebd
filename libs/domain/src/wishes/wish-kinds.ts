/** What a wish may be about, as the station calls it, and what each kind asks of those who come. */
interface KindShape {
  label: string;
  /** What a red card of this kind promises, in half a sentence. */
  offer: string;
  /** What a yellow card of this kind asks for, in half a sentence. */
  wish: string;
  /** Somebody is let into a flat: the first time two come together. */
  firstInTwos: boolean;
  /** Something may go wrong on the way: an agreement is signed before the first visit. */
  isRisky: boolean;
  /** Money passes from hand to hand: a slip with the receipt is kept. */
  hasMoney: boolean;
}

const COMPANY = { firstInTwos: true, isRisky: false, hasMoney: false };
const OUTSIDE = { firstInTwos: false, isRisky: true, hasMoney: false };
const ERRAND = { firstInTwos: false, isRisky: false, hasMoney: true };

export const WISHES = {
  shopping: { label: '代买', wish: '想请人帮忙带点东西', offer: '可以帮忙代买', ...ERRAND },
  chat: { label: '陪聊天', wish: '想有人来说说话', offer: '可以陪着聊聊天', ...COMPANY },
  walk: { label: '陪下楼活动', wish: '想有人陪着下楼活动', offer: '可以陪着下楼活动', ...OUTSIDE },
  hospital: { label: '陪上医院', wish: '想请人陪着上医院', offer: '可以陪着上医院', ...OUTSIDE },
  chess: {
    label: '陪下棋',
    wish: '想找人下棋',
    offer: '可以陪着下棋',
    ...COMPANY,
    firstInTwos: false,
  },
  cards: {
    label: '陪打牌',
    wish: '想找人打牌',
    offer: '可以陪着打牌',
    ...COMPANY,
    firstInTwos: false,
  },
  park: { label: '陪逛公园', wish: '想有人陪着逛公园', offer: '可以陪着逛公园', ...OUTSIDE },
  phone: { label: '教手机', wish: '想学着用手机', offer: '可以教着用手机', ...COMPANY },
  repair: {
    label: '小修小补',
    wish: '家里有点小修小补',
    offer: '可以帮着小修小补',
    ...COMPANY,
    isRisky: true,
  },
  haircut: { label: '理发', wish: '想请人理个发', offer: '可以给理发', ...COMPANY },
  reading: { label: '念读代写', wish: '想请人念念报、写写字', offer: '可以念读代写', ...COMPANY },
  kids: {
    label: '接送辅导孩子',
    wish: '想请人帮着接送、辅导孩子',
    offer: '可以帮着接送、辅导孩子',
    ...COMPANY,
    isRisky: true,
  },
  meds: { label: '代取药', wish: '想请人帮忙取点东西', offer: '可以帮忙代取药', ...ERRAND },
  errand: { label: '代办跑腿', wish: '想请人帮忙跑个腿', offer: '可以帮忙跑腿', ...ERRAND },
} as const satisfies Record<string, KindShape>;

export type WishKindId = keyof typeof WISHES;
export const WISH_KIND_IDS = Object.keys(WISHES) as [WishKindId, ...WishKindId[]];

/** How often somebody is wanted. */
export const HOW_OFTEN = ['once', 'weekly', 'daily', 'free'] as const;
export type HowOften = (typeof HOW_OFTEN)[number];
export const HOW_OFTEN_WORDS: Record<HowOften, string> = {
  once: '就一次',
  weekly: '每周',
  daily: '每天',
  free: '方便的时候',
};

/** Company that comes again is a pair that lasts; one errand is done when it is done. */
export const isLasting = (howOften: HowOften): boolean => howOften !== 'once';
