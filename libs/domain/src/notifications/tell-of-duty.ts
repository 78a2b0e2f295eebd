import type { DutyFactType, Fact, GiveUpWay, SeatWay, ShortageStage } from '../events/index';
import type { DUTY_NOTICE_FACTS, DutyNotice } from './notice';

/** The notices that may be said about a fact: any other does not compile. */
type NoticeAbout<T extends DutyFactType> = {
  [N in DutyNotice]: T extends (typeof DUTY_NOTICE_FACTS)[N][number] ? N : never;
}[DutyNotice];

interface Told<N extends DutyNotice> {
  personId: string;
  template: N;
}

type Teller<T extends DutyFactType> = (
  fact: Fact<T>,
  secretaries: readonly string[],
) => Told<NoticeAbout<T>>[];

const each = <N extends DutyNotice>(people: readonly (string | null)[], template: N): Told<N>[] =>
  people.filter((person): person is string => person !== null).map((personId) => ({ personId, template }));

/** Decided: nobody is told of it. What follows from it, if anything, is another fact. */
export const NOBODY = (): never[] => [];

/** Where a seat was taken or given up as a part of something else, that something is told instead. */
const TOLD_AS_SEATING: readonly SeatWay[] = ['secretary', 'cover', 'standby'];
const TOLD_AS_GIVING_UP: readonly GiveUpWay[] = ['declined', 'secretary', 'covered', 'republished'];

/** When those who hold the slot and have not confirmed are asked once more (before that by `duty.remind`), and when it goes up to the secretary. */
const HOLDERS_AT: readonly ShortageStage[] = ['24h'];
const SECRETARIES_AT: readonly ShortageStage[] = ['24h', 'start', 'left', 'given-up'];

/** Those with a turn in the period; an empty week is no news. */
const withTurns = (members: readonly { personId: string; slots: number }[]): string[] =>
  members.filter(({ slots }) => slots > 0).map(({ personId }) => personId);

/** Who hears of which fact about duty. No fact may be missing: a new one does not compile until somebody decides who is told. */
export const TELL_OF_DUTY: { [T in DutyFactType]: Teller<T> } = {
  'duty.published': ({ payload }) => each(withTurns(payload.members), 'duty-published'),
  'duty.confirmed': NOBODY,
  'duty.seated': ({ payload: { personId, how, byOther } }) =>
    byOther && TOLD_AS_SEATING.includes(how) ? each([personId], 'duty-seated') : [],
  'duty.given-up': ({ payload: { personId, why, byOther } }) =>
    byOther && TOLD_AS_GIVING_UP.includes(why) ? each([personId], 'duty-given-up') : [],
  'duty.taken-over': ({ payload: { personId, fromId } }) => [
    ...each([fromId], 'duty-taken-over'),
    ...each([personId], 'duty-seated'),
  ],
  'duty.undone': ({ payload: { personId, backId } }) => [
    ...each([personId], 'duty-undone'),
    ...each([backId], 'duty-back'),
  ],
  'duty.checked-in': NOBODY,
  'duty.left': NOBODY,
  'duty.remind': ({ payload }) => each(payload.personIds, 'confirm-duty'),
  'duty.short': ({ payload: { stage, personIds } }, secretaries) => [
    ...(HOLDERS_AT.includes(stage) ? each(personIds, 'confirm-duty') : []),
    ...(SECRETARIES_AT.includes(stage) ? each(secretaries, 'duty-short') : []),
  ],
  'duty.late': ({ payload: { standbyIds, lateIds } }) => [
    ...each(lateIds, 'duty-late'),
    ...each(standbyIds, 'stand-in'),
  ],
  'duty.still-short': (_, secretaries) => each(secretaries, 'duty-still-short'),
  'duty.ending': NOBODY,
  'duty.closed': NOBODY,
  'cover.called': ({ payload: { personIds, isLast } }, secretaries) => [
    ...(isLast ? each(secretaries, 'cover-exhausted') : []),
    ...each(personIds, 'cover-asked'),
  ],
  'cover.taken': (_, secretaries) => each(secretaries, 'cover-taken'),
  'cover.closed': NOBODY,
  'swap.asked': ({ payload: { swap, personIds } }) =>
    swap.toId === null ? each(except(personIds, swap.fromId), 'swap-open') : each([swap.toId], 'swap-asked'),
  'swap.accepted': ({ payload: { swap, takerId } }, secretaries) => [
    ...each([swap.fromId, takerId], 'swap-accepted'),
    ...each(secretaries, 'swap-settled'),
  ],
  'swap.declined': ({ payload: { swap } }) => each([swap.fromId], 'swap-declined'),
  'swap.withdrawn': ({ payload: { swap } }) => each([swap.toId], 'swap-withdrawn'),
  'swap.expired': ({ payload: { swap } }) => each([swap.fromId], 'swap-expired'),
  'swap.undone': ({ payload: { swap, takerId } }) => each([swap.fromId, takerId], 'swap-undone'),
  'leave.taken': ({ payload: { personId } }, secretaries) => [
    ...each([personId], 'leave-entered'),
    ...each(secretaries, 'leave-taken'),
  ],
  'leave.ended': NOBODY,
  'handover.drafted': ({ payload }) => each(payload.outgoingIds, 'handover-drafted'),
  'handover.given': ({ payload }) => each(payload.incomingIds, 'handover-given'),
  'handover.item-refused': ({ payload }, secretaries) =>
    each([...payload.outgoingIds, ...secretaries], 'handover-refused'),
  'handover.item-settled': NOBODY,
  'handover.unanswered': (_, secretaries) => each(secretaries, 'handover-unanswered'),
  'handover.completed': NOBODY,
  'week.told': ({ payload }) => each(withTurns(payload.members), 'week-told'),
  'season.opened': ({ payload: { isNews, personIds } }, secretaries) =>
    isNews ? each([...personIds, ...secretaries], 'season-opened') : [],
  'season.taken': NOBODY,
  'season.given-back': NOBODY,
  'season.looked': NOBODY,
  'season.untouched': (_, secretaries) => each(secretaries, 'season-untouched'),
  'season.closed': ({ payload: { isByTime } }, secretaries) =>
    isByTime ? each(secretaries, 'season-closed') : [],
  'season.reopened': NOBODY,
};

const except = (people: readonly string[], one: string): string[] =>
  people.filter((person) => person !== one);
