import type { AgeAsk, OverdueWhom, WishKindId } from '../wishes/index';

/** A card as facts and messages about it remember it. What it says is public; whose it is, only an id. */
export interface CardDigest {
  cardId: string;
  kind: WishKindId;
  need: string;
  /** Who answers for it; null where the desk passes on the word. */
  ownerId: string | null;
}

/** A pair as facts remember it, with everybody who comes. */
export interface PairDigest {
  pairingId: string;
  need: string;
  ownerId: string | null;
  companionId: string;
  otherIds: readonly string[];
  residentName: string;
  companionName: string;
  gluedBy: string;
}

/** A visit as facts remember it. `startsAt` is ISO 8601. */
export interface VisitDigest {
  visitId: string;
  startsAt: string;
  visitorId: string;
  visitorName: string;
  secondId: string | null;
}

/** Which of the two. */
export type PairSide = 'resident' | 'companion';

interface OfCard {
  card: CardDigest;
}
interface OfPair {
  pair: PairDigest;
}
interface OfVisit extends OfPair {
  visit: VisitDigest;
}

/** Everything that happens on the wish wall. Each carries what its messages need, so nobody asks again later. */
export interface WishFactPayloads {
  'wish.put-up': OfCard;
  'wish.to-judge': OfCard;
  'wish.up': OfCard;
  'wish.declined': OfCard & { reason: string };
  'wish.changed': OfCard;
  'wish.withdrawn': OfCard;
  'wish.lapsing': OfCard;
  'wish.renewed': OfCard;
  'wish.lapsed': OfCard;
  'wish.given-up': OfCard & { reason: string };
  'wish.reopened': OfCard;
  /** Nobody met it for so many days: whom it asks now. */
  'wish.aged': OfCard & { whom: AgeAsk; days: number; mayAskNeighbours: boolean };
  /** At a neighbouring station: theirs has waited a fortnight, and its owner lets others be asked. */
  'wish.neighbour-asks': OfCard & { stationName: string };
  'offer.put-up': OfCard;
  'offer.to-judge': OfCard;
  'offer.up': OfCard;
  'offer.declined': OfCard & { reason: string };
  'offer.changed': OfCard;
  'offer.paused': OfCard;
  'offer.resumed': OfCard;
  'offer.lapsing': OfCard;
  'offer.renewed': OfCard;
  'offer.lapsed': OfCard;
  'offer.ended': OfCard;
  'pairing.glued': OfPair;
  /** One of the two has not answered for so many days: who is silent, and whom it asks now. */
  'pairing.unanswered': OfPair & { whom: 'silent' | 'desk'; days: number; silent: readonly PairSide[] };
  'pairing.agreed': OfPair & { side: PairSide };
  /** Both have said yes. */
  'pairing.made': OfPair;
  'pairing.refused': OfPair;
  'pairing.unglued': OfPair;
  'pairing.agreement-asked': OfPair;
  'pairing.signed': OfPair & { side: PairSide };
  'pairing.companion-named': OfPair & { personId: string; place: 'second' | 'backup' };
  /** Somebody looked at a number: its owner hears of every look. */
  'pairing.phone-seen': OfPair & { ownerOfNumber: string | null; byName: string };
  'pairing.review-due': OfPair;
  'pairing.reviewed': OfPair & { goesOn: boolean; words: string };
  'pairing.ended': OfPair;
  'pairing.stopped': OfPair & { words: string };
  'pairing.resumed': OfPair & { goesOn: boolean };
  'pairing.watch-asked': OfPair & { days: number | null };
  /** The resident asked to be missed, and nobody came for so many days. */
  'pairing.missed': OfPair & { days: number };
  'pairing.thanked': OfPair & { words: string; onWall: boolean };
  'thanks.judged': { thanksId: string; isOnWall: boolean };
  'visit.planned': OfVisit;
  'visit.reminded': OfVisit;
  'visit.set-out': OfVisit;
  'visit.arrived': OfVisit;
  'visit.finished': OfVisit;
  'visit.said': OfVisit & { side: 'resident' | 'visitor'; came: boolean };
  'visit.confirmed': OfVisit & { minutes: number };
  'visit.disputed': OfVisit;
  'visit.called-off': OfVisit;
  /** Nobody has arrived, or nobody has come back: whom it calls now. */
  'visit.overdue': OfVisit & { whom: OverdueWhom; about: 'arrive' | 'finish' };
  'visit.missed': OfVisit;
  'visit.help-asked': OfVisit;
  'visit.receipt-kept': OfVisit & { spentFen: number };
  'visit.settled': OfVisit & { came: boolean };
}

export const WISH_FACT_TYPES = [
  'wish.put-up',
  'wish.to-judge',
  'wish.up',
  'wish.declined',
  'wish.changed',
  'wish.withdrawn',
  'wish.lapsing',
  'wish.renewed',
  'wish.lapsed',
  'wish.given-up',
  'wish.reopened',
  'wish.aged',
  'wish.neighbour-asks',
  'offer.put-up',
  'offer.to-judge',
  'offer.up',
  'offer.declined',
  'offer.changed',
  'offer.paused',
  'offer.resumed',
  'offer.lapsing',
  'offer.renewed',
  'offer.lapsed',
  'offer.ended',
  'pairing.glued',
  'pairing.unanswered',
  'pairing.agreed',
  'pairing.made',
  'pairing.refused',
  'pairing.unglued',
  'pairing.agreement-asked',
  'pairing.signed',
  'pairing.companion-named',
  'pairing.phone-seen',
  'pairing.review-due',
  'pairing.reviewed',
  'pairing.ended',
  'pairing.stopped',
  'pairing.resumed',
  'pairing.watch-asked',
  'pairing.missed',
  'pairing.thanked',
  'thanks.judged',
  'visit.planned',
  'visit.reminded',
  'visit.set-out',
  'visit.arrived',
  'visit.finished',
  'visit.said',
  'visit.confirmed',
  'visit.disputed',
  'visit.called-off',
  'visit.overdue',
  'visit.missed',
  'visit.help-asked',
  'visit.receipt-kept',
  'visit.settled',
] as const satisfies readonly (keyof WishFactPayloads)[];
