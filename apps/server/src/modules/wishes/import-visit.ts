import { after, days, linesOf } from '@doorstep/domain';
import { newId } from '../../platform/database/new-id';
import type { Tx } from '../../platform/database/tx';
import type { WishRow } from './cards/wish-row';
import type { PairingRow } from './pairings/pairing-row';
import { VISITS_TABLE, type VisitRow } from './visits/visit-row';

interface Visited {
  pair: PairingRow;
  wish: WishRow;
  n: number;
  told: { days: number; visits: number };
}

/** One of the visits since the two became a pair, spread evenly, with its hours in the ledger. */
export async function importVisit(tx: Tx, { pair, wish, n, told }: Visited): Promise<void> {
  const startsAt = after(tx.now, -days(told.days - ((n + 1) * told.days) / (told.visits + 1)));
  const minutes = 45 + ((n * 15) % 60);
  const visit: VisitRow = {
    stationId: tx.stationId,
    id: newId(),
    state: 'confirmed',
    pairingId: pair.id,
    startsAt,
    minutes: 60,
    isFirst: n === 0,
    visitorId: pair.companionId,
    secondId: null,
    setOutAt: startsAt,
    arrivedAt: startsAt,
    finishedAt: after(startsAt, minutes * 60_000),
    isOverdue: false,
    residentCame: true,
    visitorCame: true,
    residentMinutes: null,
    visitorMinutes: minutes,
    saidMinutes: minutes,
    givenFen: null,
    spentFen: null,
    changeFen: null,
    receiptIds: [],
  };
  await VISITS_TABLE.add(tx, visit);
  for (const line of linesOf({ visitors: [pair.companionId], receiver: wish.id, minutes }))
    await tx.query(BOOK, [tx.stationId, newId(), visit.id, line.account, line.minutes, wish.kind, startsAt]);
}

const BOOK = `
  insert into hours_lines (station_id, id, visit_id, account, minutes, kind, booked_at, visited_at)
  values ($1, $2, $3, $4, $5, $6, $7, $7)`;
