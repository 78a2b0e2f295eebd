import { linesOf, pairingLeads, wishLeads } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/database/new-id';
import type { Tx } from '../../../platform/database/tx';
import { moveWish } from '../cards/move-wish';
import { PAIRINGS_TABLE } from '../pairings/pairing-row';
import { isOnce } from '../pairings/pairing-views';
import { PartWays } from '../pairings/part-ways';
import { Pairs } from '../pairings/pairs';
import { type OnVisit, VisitActs } from './visit-acts';
import { VISITS_TABLE, type VisitRow } from './visit-row';

/** A visit both sides have confirmed: its hours are booked, and what was wanted once is fulfilled. */
@Injectable()
export class ConfirmVisit {
  constructor(
    private readonly acts: VisitActs,
    private readonly pairs: Pairs,
    private readonly parting: PartWays,
  ) {}

  async confirm(on: OnVisit, minutes: number): Promise<void> {
    await VISITS_TABLE.change(on.tx, on.visit, { state: 'confirmed', saidMinutes: minutes });
    await book(on.tx, on, minutes);
    await this.acts.record(on, 'visit.confirmed', { minutes });
    await this.goOn(on);
  }

  /** The pair has met: it runs; or it is done, where one visit was all that was wanted. */
  private async goOn(on: OnVisit): Promise<void> {
    const { tx, pair, wish } = on;
    if (isOnce(wish)) {
      if (pairingLeads(pair.state, 'fulfil') === null) return;
      await this.parting.part(tx, pair, 'ended', null);
      const to = wishLeads(wish.state, 'fulfil');
      if (to !== null) await moveWish(tx, wish, to);
      await this.pairs.record({ tx, held: on, caller: null }, 'pairing.ended', {});
      return;
    }
    const runs = pairingLeads(pair.state, 'first_visited');
    if (runs !== null) await PAIRINGS_TABLE.change(tx, pair, { state: runs });
    const serves = wishLeads(wish.state, 'serve');
    if (serves !== null) await moveWish(tx, wish, serves);
  }
}

/** Both hands of the booking in one commit; the unique key lets no visit be booked twice. */
async function book(tx: Tx, { visit, pair, wish }: OnVisit, minutes: number): Promise<void> {
  const visitors = [visit.visitorId, visit.secondId].flatMap((id) => id ?? []);
  const lines = linesOf({ visitors, receiver: pair.ownerId ?? wish.id, minutes });
  for (const { account, minutes: amount } of lines) {
    await tx.query(BOOK, [
      tx.stationId,
      newId(),
      visit.id,
      account,
      amount,
      wish.kind,
      tx.now,
      visit.startsAt,
    ]);
  }
}

const BOOK = `
  insert into hours_lines (station_id, id, visit_id, account, minutes, kind, booked_at, visited_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8)`;

/** What both have said; where nobody said how long, what the clock saw, and else what was planned. */
export function minutesOf(visit: VisitRow): number {
  const said = [visit.residentMinutes, visit.visitorMinutes].filter((minutes) => minutes !== null);
  if (said.length > 0) return Math.min(...said);
  const { arrivedAt, finishedAt, minutes } = visit;
  if (arrivedAt === null || finishedAt === null) return minutes;
  const seen = Math.round((finishedAt.getTime() - arrivedAt.getTime()) / 60_000);
  return Math.min(720, Math.max(5, seen));
}
