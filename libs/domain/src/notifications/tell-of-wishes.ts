import type { Fact, PairDigest, VisitDigest, WishFactType } from '../events/index';
import { type Duty, reachable } from '../roster/index';
import { NOBODY } from './tell-of-duty';
import type { WishNotice } from './wish-notices';

type Told = { personId: string; template: WishNotice };
type Teller<T extends WishFactType> = (fact: Fact<T>, duty: Duty) => Told[];

const each = (people: readonly (string | null)[], template: WishNotice): Told[] =>
  people.filter((person): person is string => person !== null).map((personId) => ({ personId, template }));

const desk = (duty: Duty): readonly string[] => reachable(duty, 'duty');
const secretaries = (duty: Duty): readonly string[] => reachable(duty, 'secretary');

/** Whoever answers for it; those on duty pass it on where nobody with an account does. */
const ownerOrDesk = (ownerId: string | null, duty: Duty): readonly string[] =>
  ownerId === null ? desk(duty) : [ownerId];

const bothOf = ({ ownerId, companionId }: PairDigest, duty: Duty): readonly string[] => [
  ...ownerOrDesk(ownerId, duty),
  companionId,
];

const comingAndWaiting = (pair: PairDigest, visit: VisitDigest, duty: Duty): (string | null)[] => [
  ...ownerOrDesk(pair.ownerId, duty),
  visit.visitorId,
  visit.secondId,
];

/** A second companion is called where there is one, else those on duty at once. */
const secondsOr = (pair: PairDigest, visit: VisitDigest, duty: Duty): readonly string[] => {
  const others = [...pair.otherIds, pair.companionId].filter((id) => id !== visit.visitorId);
  return others.length > 0 ? others : desk(duty);
};

/** Who hears of which fact about the wish wall. No fact may be missing. */
export const TELL_OF_WISHES: { [T in WishFactType]: Teller<T> } = {
  'wish.put-up': NOBODY,
  'wish.to-judge': (_, duty) => each(desk(duty), 'card-to-judge'),
  'wish.up': (_, duty) => each(desk(duty), 'wish-new'),
  'wish.declined': ({ payload: { card } }, duty) => each(ownerOrDesk(card.ownerId, duty), 'card-declined'),
  'wish.changed': NOBODY,
  'wish.withdrawn': NOBODY,
  'wish.lapsing': ({ payload: { card } }, duty) => each(ownerOrDesk(card.ownerId, duty), 'card-lapsing'),
  'wish.renewed': NOBODY,
  'wish.lapsed': ({ payload: { card } }, duty) => each(ownerOrDesk(card.ownerId, duty), 'card-lapsed'),
  'wish.given-up': ({ payload: { card } }, duty) => each(ownerOrDesk(card.ownerId, duty), 'wish-given-up'),
  'wish.reopened': NOBODY,
  'wish.aged': ({ payload: { whom, card } }, duty) => [
    ...each(whom === 'members' ? desk(duty) : secretaries(duty), 'wish-aged'),
    ...each(whom === 'neighbours' ? [card.ownerId] : [], 'wish-waits'),
  ],
  'wish.neighbour-asks': (_, duty) => each(secretaries(duty), 'neighbour-asks'),
  'offer.put-up': NOBODY,
  'offer.to-judge': (_, duty) => each(desk(duty), 'card-to-judge'),
  'offer.up': NOBODY,
  'offer.declined': ({ payload: { card } }) => each([card.ownerId], 'card-declined'),
  'offer.changed': NOBODY,
  'offer.paused': NOBODY,
  'offer.resumed': NOBODY,
  'offer.lapsing': ({ payload: { card } }) => each([card.ownerId], 'card-lapsing'),
  'offer.renewed': NOBODY,
  'offer.lapsed': ({ payload: { card } }) => each([card.ownerId], 'card-lapsed'),
  'offer.ended': NOBODY,
  'pairing.glued': ({ payload: { pair } }, duty) => [
    ...each([pair.companionId], 'pair-offered'),
    ...each(ownerOrDesk(pair.ownerId, duty), 'pair-asked'),
  ],
  'pairing.unanswered': ({ payload: { pair, whom, silent } }, duty) => {
    if (whom === 'desk') return each([...desk(duty), pair.gluedBy], 'pair-unanswered');
    const people = silent.flatMap((side) =>
      side === 'companion' ? [pair.companionId] : ownerOrDesk(pair.ownerId, duty),
    );
    return each(people, 'pair-silent');
  },
  'pairing.agreed': NOBODY,
  'pairing.made': ({ payload: { pair } }, duty) => each([...bothOf(pair, duty), pair.gluedBy], 'pair-made'),
  'pairing.refused': ({ payload: { pair } }) => each([pair.gluedBy], 'pair-refused'),
  'pairing.unglued': ({ payload: { pair } }, duty) => each(bothOf(pair, duty), 'pair-unglued'),
  'pairing.agreement-asked': ({ payload: { pair } }, duty) => each(bothOf(pair, duty), 'pair-sign'),
  'pairing.signed': NOBODY,
  'pairing.companion-named': ({ payload: { personId } }) => each([personId], 'pair-along'),
  'pairing.phone-seen': ({ payload: { ownerOfNumber } }) => each([ownerOfNumber], 'phone-seen'),
  'pairing.review-due': ({ payload: { pair } }, duty) => each(bothOf(pair, duty), 'pair-review'),
  'pairing.reviewed': NOBODY,
  'pairing.ended': ({ payload: { pair } }, duty) => each(bothOf(pair, duty), 'pair-ended'),
  'pairing.stopped': ({ payload: { pair } }, duty) => [
    ...each(secretaries(duty), 'pair-stopped'),
    ...each([pair.ownerId, pair.companionId], 'pair-paused'),
  ],
  'pairing.resumed': ({ payload: { pair } }, duty) => each(bothOf(pair, duty), 'pair-resumed'),
  'pairing.watch-asked': NOBODY,
  'pairing.missed': ({ payload: { pair } }, duty) =>
    each([...desk(duty), pair.companionId, ...pair.otherIds], 'resident-missed'),
  'pairing.thanked': ({ payload: { pair } }) => each([pair.companionId], 'pair-thanked'),
  'thanks.judged': NOBODY,
  'visit.planned': ({ payload: { pair, visit } }, duty) =>
    each(comingAndWaiting(pair, visit, duty), 'visit-planned'),
  'visit.reminded': ({ payload: { pair, visit } }, duty) =>
    each(comingAndWaiting(pair, visit, duty), 'visit-tomorrow'),
  'visit.set-out': ({ payload: { pair } }) => each([pair.ownerId], 'visit-on-way'),
  'visit.arrived': NOBODY,
  'visit.finished': ({ payload: { pair, visit } }, duty) =>
    each([...ownerOrDesk(pair.ownerId, duty), visit.visitorId], 'visit-say'),
  'visit.said': NOBODY,
  'visit.confirmed': NOBODY,
  'visit.disputed': (_, duty) => each(secretaries(duty), 'visit-disputed'),
  'visit.called-off': ({ payload: { pair, visit } }, duty) =>
    each(comingAndWaiting(pair, visit, duty), 'visit-called-off'),
  'visit.overdue': ({ payload: { pair, visit, whom } }, duty) => {
    if (whom === 'companion') return each([visit.visitorId], 'visit-overdue');
    return each(whom === 'second' ? secondsOr(pair, visit, duty) : desk(duty), 'visit-overdue');
  },
  'visit.missed': ({ payload: { pair, visit } }, duty) =>
    each([...comingAndWaiting(pair, visit, duty), ...pair.otherIds, ...secretaries(duty)], 'visit-missed'),
  'visit.help-asked': (_, duty) => each([...desk(duty), ...secretaries(duty)], 'visit-help'),
  'visit.receipt-kept': ({ payload: { pair } }) => each([pair.ownerId], 'visit-receipt'),
  'visit.settled': NOBODY,
};
