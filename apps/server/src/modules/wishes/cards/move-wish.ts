import { askRenewalAt, lapsesAt, nextAgeStep, type WishState } from '@doorstep/domain';
import type { Tx } from '../../../platform/database/tx';
import { WISHES_TABLE, type WishRow } from './wish-row';

/** Timers of a yellow card, one each under its id: it grows older, it is asked after, it lapses. */
export const AGE_WISH = 'age-wish';
export const ASK_WISH = 'ask-wish';
export const LAPSE_WISH = 'lapse-wish';

const CLOSED: readonly WishState[] = ['done', 'unmet', 'withdrawn'];

/**
 * Puts a held card into its next state, with the timers that watch over it while it hangs on the wall. A card that comes
 * back to the wall keeps its age: whoever waited a week has waited a week.
 */
export async function moveWish(
  tx: Tx,
  wish: WishRow,
  state: WishState,
  changes: Partial<WishRow> = {},
): Promise<void> {
  const isUp = state === 'up';
  const upSince = isUp ? (wish.upSince ?? tx.now) : wish.upSince;
  const lapses = isUp && wish.state !== 'up' ? { lapsesAt: lapsesAt(tx.now), renewalAskedAt: null } : {};
  const closedAt = CLOSED.includes(state) ? tx.now : null;
  await WISHES_TABLE.change(tx, wish, { state, upSince, closedAt, ...lapses, ...changes });
  watch(tx, wish);
  hint(tx, wish);
}

function watch(tx: Tx, wish: WishRow): void {
  if (wish.state !== 'up' || wish.upSince === null || wish.lapsesAt === null) {
    for (const timer of [AGE_WISH, ASK_WISH, LAPSE_WISH]) tx.cancel(timer, wish.id);
    return;
  }
  const age = nextAgeStep(wish.upSince, wish.ageStep);
  if (age !== null) tx.schedule(AGE_WISH, { key: wish.id, dueAt: age.at, payload: {} });
  if (wish.renewalAskedAt === null)
    tx.schedule(ASK_WISH, { key: wish.id, dueAt: askRenewalAt(wish.lapsesAt), payload: {} });
  tx.schedule(LAPSE_WISH, { key: wish.id, dueAt: wish.lapsesAt, payload: {} });
}

/** Whoever looks at the wall: it is to be looked at again. What is public needs no id. */
export const hintWall = (tx: Tx): void => tx.push(`public:${tx.stationId}`, { topic: 'wall' });

/** Open phones: the board and the wall of the station, and whoever answers for the card. Ids only. */
function hint(tx: Tx, { stationId, id: wishId, ownerId }: WishRow): void {
  tx.push(`station:${stationId}`, { topic: 'wishes', wishId });
  hintWall(tx);
  if (ownerId !== null) tx.push(`person:${ownerId}`, { topic: 'wish', wishId });
}
