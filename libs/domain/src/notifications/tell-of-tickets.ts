import type { Fact, TicketFactType } from '../events/index';
import { reachable } from '../roster/index';
import type { Circle, Notice, TicketNotice } from './notice';
import type { CallNotice, StepFactType } from './ringing/steps';
import { NOBODY } from './tell-of-duty';

/** Only the steps of calling may call: whoever asks who was called looks at those. */
type NoticeAt<T extends TicketFactType> = T extends StepFactType
  ? TicketNotice
  : Exclude<TicketNotice, CallNotice>;
type Told<N extends TicketNotice> = Notice & { template: N };
type Teller<T extends TicketFactType> = (fact: Fact<T>, circle: Circle) => Told<NoticeAt<T>>[];

const each = <N extends TicketNotice>(people: readonly (string | null)[], template: N): Told<N>[] =>
  people.filter((person): person is string => person !== null).map((personId) => ({ personId, template }));

/** The accountable member, or whoever sits at the desk where there is none yet. */
const atTheDesk = (circle: Circle): readonly string[] =>
  circle.ownerId === null ? reachable(circle.duty, 'duty') : [circle.ownerId];

/** Somebody above the matter has to decide it, but not the one it is about: then the district. */
function above({ duty }: Circle, but: string | null): readonly string[] {
  const others = reachable(duty, 'secretary').filter((personId) => personId !== but);
  return others.length > 0 ? others : reachable(duty, 'district');
}

/** Both sides of the work, and who answers for it. */
const everybody = ({ reporterId, ownerId, partyStaff }: Circle): readonly (string | null)[] => [
  reporterId,
  ownerId,
  ...partyStaff,
];

const RUNGS = ['duty', 'next-pair', 'secretary', 'district'] as const;

/**
 * Whoever is on duty hears of it, but for the one who wrote it down. Where that leaves nobody (a member who sits alone, a
 * secretary who stands in), the next rung hears at once: one person's knowing is no second pair of eyes.
 */
const atDutyBut = ({ duty }: Circle, actorId: string | null): readonly string[] =>
  RUNGS.map((rung) => reachable(duty, rung).filter((personId) => personId !== actorId)).find(
    (people) => people.length > 0,
  ) ?? [];

/** What nobody had taken rings like a report; whoever wrote down what is still open hears of it; what is done is over. */
function tellOfPaper(
  { actorId, payload: { stage } }: Fact<'ticket.transcribed'>,
  circle: Circle,
): Told<TicketNotice>[] {
  if (stage === 'untaken') return each(atDutyBut(circle, actorId), 'new-ticket');
  return stage === 'in_hand' ? each([circle.ownerId], 'ticket-news') : [];
}

/** More pressing than it was: what nobody has taken rings anew at once; else only those in whose hands it is hear of it. */
function tellOfRaise(
  { actorId, payload: { isUntaken } }: Fact<'ticket.raised'>,
  circle: Circle,
): Told<TicketNotice>[] {
  if (isUntaken) return each(atDutyBut(circle, actorId), 'new-ticket');
  return [...each(atTheDesk(circle), 'please-look'), ...each(circle.partyStaff, 'ticket-news')];
}

/** Who hears of which fact about a ticket. No fact may be missing: a new one does not compile until somebody decides who is told. */
export const TELL_OF_TICKETS: { [T in TicketFactType]: Teller<T> } = {
  'ticket.reported': ({ actorId }, circle) => each(atDutyBut(circle, actorId), 'new-ticket'),
  'ticket.transcribed': tellOfPaper,
  'ticket.escalated': (fact, circle) => each(reachable(circle.duty, fact.payload.wake), 'nudge'),
  'ticket.raised': tellOfRaise,
  'ticket.seen': NOBODY,
  'ticket.unseen': (fact) => each(fact.payload.personIds, 'please-look'),
  'ticket.accepted': (_, circle) => each([circle.reporterId], 'ticket-accepted'),
  'ticket.solved': (_, circle) => [
    ...each([circle.reporterId], 'please-confirm'),
    ...each(circle.partyStaff, 'ticket-withdrawn'),
  ],
  'ticket.dispatched': (_, circle) => [
    ...each(circle.partyStaff, 'party-task'),
    ...each([circle.reporterId], 'ticket-progress'),
  ],
  'ticket.signed': (_, circle) => each([circle.reporterId], 'ticket-progress'),
  'ticket.unsigned': (_, circle) => [
    ...each(atTheDesk(circle), 'ticket-news'),
    ...each(circle.partyStaff, 'party-task'),
  ],
  'ticket.pressed': ({ payload }, circle) => [
    ...each([circle.ownerId, ...circle.partyStaff], 'ticket-news'),
    ...(payload.level >= 2 ? each(reachable(circle.duty, 'secretary'), 'ticket-news') : []),
    ...(payload.level >= 3 ? each(reachable(circle.duty, 'district'), 'ticket-news') : []),
  ],
  'ticket.returned': ({ payload }, circle) => [
    ...each(above(circle, payload.dispatchedBy ?? null), 'please-review'),
    ...each(atTheDesk(circle), 'ticket-returned'),
  ],
  'ticket.upheld': (_, circle) => each(atTheDesk(circle), 'ticket-returned'),
  'ticket.overruled': (_, circle) => [
    ...each(circle.partyStaff, 'party-task'),
    ...each([circle.ownerId], 'ticket-news'),
  ],
  'ticket.child-opened': (_, circle) => [
    ...each(circle.partyStaff, 'party-task'),
    ...each([circle.ownerId, circle.reporterId], 'ticket-news'),
  ],
  'ticket.diverted': (_, circle) => each([circle.reporterId], 'ticket-news'),
  'ticket.objected': (_, circle) => each(reachable(circle.duty, 'duty'), 'new-ticket'),
  'ticket.whistled': (_, circle) => each([circle.ownerId, circle.reporterId], 'ticket-news'),
  'ticket.helper-done': (_, circle) => each([circle.ownerId], 'ticket-news'),
  'ticket.transferred': (_, circle) => each([circle.reporterId], 'ticket-news'),
  'ticket.visit-proposed': ({ payload }, circle) =>
    payload.by === 'party'
      ? each(circle.reporterId === null ? [circle.ownerId] : [circle.reporterId], 'please-agree')
      : each(circle.partyStaff, 'please-agree'),
  'ticket.visit-agreed': (_, circle) => each(everybody(circle), 'ticket-news'),
  'ticket.visit-missed': (_, circle) => each(everybody(circle), 'ticket-news'),
  'ticket.suspended': (_, circle) => each(everybody(circle), 'ticket-news'),
  'ticket.resumed': (_, circle) => each(everybody(circle), 'ticket-news'),
  'ticket.extension-asked': (_, circle) => each(atTheDesk(circle), 'please-answer'),
  'ticket.extension-granted': (_, circle) => each(everybody(circle), 'ticket-news'),
  'ticket.extension-refused': (_, circle) => each(circle.partyStaff, 'ticket-news'),
  'ticket.claimed': (_, circle) => each(atTheDesk(circle), 'please-verify'),
  'ticket.approved': (_, circle) => each([circle.reporterId], 'please-confirm'),
  'ticket.rejected': (_, circle) => each(circle.partyStaff, 'not-fixed'),
  'ticket.confirmed': (_, circle) => each(everybody(circle), 'ticket-closed'),
  'ticket.redone': (_, circle) => each([circle.ownerId, ...circle.partyStaff], 'not-fixed'),
  'ticket.half-fixed': (_, circle) => each([circle.ownerId, ...circle.partyStaff], 'not-fixed'),
  'ticket.given-up': ({ actorId }, circle) => each(above(circle, actorId), 'please-review'),
  'ticket.unresolved': (_, circle) => each(everybody(circle), 'ticket-news'),
  'ticket.carried-on': (_, circle) => each([circle.ownerId], 'ticket-news'),
  'ticket.recalled': (_, circle) => each(everybody(circle), 'ticket-news'),
  'ticket.kept': ({ actorId }, circle) =>
    circle.ownerId === null
      ? each(atDutyBut(circle, actorId), 'new-ticket')
      : each([circle.ownerId], 'ticket-news'),
  'ticket.called-back': (_, circle) => each([circle.ownerId], 'ticket-news'),
  'ticket.not-reached': NOBODY,
  'ticket.reopened': (_, circle) => each([...atTheDesk(circle), ...circle.partyStaff], 'not-fixed'),
  'ticket.recurred': NOBODY,
  'ticket.cause-recorded': NOBODY,
  'ticket.sweep-opened': ({ payload }) => each(payload.residentIds, 'ticket-news'),
  'ticket.sweep-withdrawn': NOBODY,
  'ticket.flat-looked': NOBODY,
  'ticket.archived': NOBODY,
  'ticket.lapsed': (_, circle) => each([circle.reporterId, circle.ownerId], 'ticket-closed'),
  'ticket.withdrawn': (_, circle) => each([...atTheDesk(circle), ...circle.partyStaff], 'ticket-withdrawn'),
  'ticket.noted': (_, circle) =>
    each([circle.reporterId, circle.ownerId, ...circle.partyStaff], 'ticket-noted'),
  'ticket.merged': (_, circle) => each([circle.reporterId], 'ticket-news'),
  'ticket.joined': NOBODY,
  'ticket.unmerged': ({ actorId }, circle) => [
    ...each([circle.reporterId], 'ticket-news'),
    ...(circle.ownerId === null ? each(atDutyBut(circle, actorId), 'new-ticket') : []),
  ],
  'ticket.parted': NOBODY,
  'ticket.case-opened': NOBODY,
  'ticket.case-undone': NOBODY,
  'ticket.likened': NOBODY,
  'ticket.set-apart': NOBODY,
  'ticket.reconsidered': NOBODY,
  'ticket.called': NOBODY,
  'ticket.promise-due': (_, circle) => each(atTheDesk(circle), 'promise-due'),
  'ticket.followed': NOBODY,
  'ticket.unfollowed': NOBODY,
  'ticket.neighbour-answered': NOBODY,
  'ticket.link-issued': NOBODY,
  'ticket.link-opened': NOBODY,
  'ticket.link-revoked': NOBODY,
  'ticket.recategorised': NOBODY,
};
