import { after, days, hours, overdueStep, stationDay, stationInstant } from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import type { VisitRow } from './visit-row';

/** Timers of a visit, one each under its id: the evening before; nobody arrived, or nobody came back. */
export const REMIND_VISIT = 'remind-visit';
export const WATCH_VISIT = 'watch-visit';

/** What a look at a visit is about, and how manieth it is. */
export interface VisitWatch {
  about: 'arrive' | 'finish';
  step: number;
}

const EVENING = 18;
/** So long after its planned end a visit is expected back. */
const SLACK = 0.5;
/** Nobody has come two hours after the time: it did not happen. */
const MISSED = 2;

export function watchPlanned(tx: Tx, { id: key, startsAt }: VisitRow): void {
  const evening = stationInstant(stationDay(after(startsAt, -days(1))), EVENING);
  if (evening > tx.now) tx.schedule(REMIND_VISIT, { key, dueAt: evening, payload: {} });
  watch(tx, key, startsAt, { about: 'arrive', step: 0 });
}

export function watchArrived(tx: Tx, visit: VisitRow): void {
  watch(tx, visit.id, expectedBack(visit, tx.now), { about: 'finish', step: 0 });
}

const expectedBack = ({ minutes, arrivedAt }: VisitRow, now: Date): Date =>
  after(arrivedAt ?? now, hours(SLACK) + minutes * 60_000);

/** The next look after this one; after the last nobody is asked any more. */
export function watchOn(tx: Tx, visit: VisitRow, { about, step }: VisitWatch): void {
  const promised = about === 'arrive' ? visit.startsAt : expectedBack(visit, tx.now);
  watch(tx, visit.id, promised, { about, step: step + 1 });
}

function watch(tx: Tx, key: string, promised: Date, look: VisitWatch): void {
  const next = overdueStep(promised, look.step);
  const last = look.about === 'arrive' ? after(promised, hours(MISSED)) : null;
  const dueAt = next?.at ?? last;
  if (dueAt !== null) tx.schedule(WATCH_VISIT, { key, dueAt, payload: look });
}

export function forgetVisit(tx: Tx, visitId: string): void {
  tx.cancel(REMIND_VISIT, visitId);
  tx.cancel(WATCH_VISIT, visitId);
}
