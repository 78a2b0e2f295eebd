import type { WishFactType } from '../events/index';

/** What is said about the wish wall, and about which facts. */
export const WISH_NOTICE_FACTS = {
  'card-to-judge': ['wish.to-judge', 'offer.to-judge'],
  'wish-new': ['wish.up'],
  'card-declined': ['wish.declined', 'offer.declined'],
  'card-lapsing': ['wish.lapsing', 'offer.lapsing'],
  'card-lapsed': ['wish.lapsed', 'offer.lapsed'],
  'wish-aged': ['wish.aged'],
  'wish-given-up': ['wish.given-up'],
  'pair-asked': ['pairing.glued'],
  'pair-offered': ['pairing.glued'],
  'pair-made': ['pairing.made'],
  'pair-refused': ['pairing.refused'],
  'pair-unglued': ['pairing.unglued'],
  'pair-sign': ['pairing.agreement-asked'],
  'pair-along': ['pairing.companion-named'],
  'phone-seen': ['pairing.phone-seen'],
  'pair-review': ['pairing.review-due'],
  'pair-ended': ['pairing.ended'],
  'pair-stopped': ['pairing.stopped'],
  'pair-paused': ['pairing.stopped'],
  'pair-resumed': ['pairing.resumed'],
  'resident-missed': ['pairing.missed'],
  'pair-thanked': ['pairing.thanked'],
  'visit-planned': ['visit.planned'],
  'visit-tomorrow': ['visit.reminded'],
  'visit-on-way': ['visit.set-out'],
  'visit-say': ['visit.finished'],
  'visit-disputed': ['visit.disputed'],
  'visit-called-off': ['visit.called-off'],
  'visit-overdue': ['visit.overdue'],
  'visit-missed': ['visit.missed'],
  'visit-help': ['visit.help-asked'],
  'visit-receipt': ['visit.receipt-kept'],
} as const satisfies Record<string, readonly WishFactType[]>;
export type WishNotice = keyof typeof WISH_NOTICE_FACTS;
export const WISH_NOTICES = Object.keys(WISH_NOTICE_FACTS) as readonly WishNotice[];
