import { addUnevenness, cappedModel, peakOf, unevennessOf } from './load-model';
import { improve } from './search';
import { takenOf } from './seat-model';
import { isExact, type Standing, tolerated, triesFor, type Workshop } from './stages';

/** Points above the cap weigh so much more than unevenness that the search gives them up first. */
const OVER = 50;
const HEAT = 60;
/** On a large board loads this close to the evenest possible are even. */
const CLOSE = 0.02;

/**
 * The heaviest load as light as possible, then all loads as even as possible, without another seat missing. A bound for
 * the heaviest load comes from the relaxed problem; search finds a plan near it, and what lies between is closed by
 * solving: to the end on a small board, to within the tolerance on a large one.
 */
export function makeFair(shop: Workshop, covered: Pick<Standing, 'taken' | 'cover'>): Standing {
  const bound = relaxedBound(shop, covered);
  const first = { ...covered, bound, peak: peakOf(shop.board, covered.taken) };
  const capped = closeGap(shop, evenOut(shop, first, tolerated(bound)));
  const cap = isExact(shop.board) ? capped.peak : Math.max(capped.peak, tolerated(capped.bound));
  return evenExactly(shop, evenOut(shop, capped, cap), cap);
}

/** The smallest cap the relaxed problem allows. What is answered is proven, also when time runs out on the way. */
function relaxedBound({ board, solve, left }: Workshop, { cover, taken }: Pick<Standing, 'taken' | 'cover'>) {
  let least = Math.max(0, ...board.base.filter((_, member) => board.hasPin[member]));
  let most = peakOf(board, taken);
  while (least < most && left() > 0) {
    const middle = Math.floor((least + most) / 2);
    const { linear } = cappedModel(board, cover, middle);
    const { status } = solve(linear, { seconds: left(), isRelaxed: true });
    if (status === 'infeasible') least = middle + 1;
    else most = middle;
  }
  return least;
}

/** Searches for even loads under a cap; what comes out is at least as good as what went in. */
function evenOut({ board, left }: Workshop, standing: Standing, cap: number): Standing {
  const taken = improve(board, standing.taken, {
    kindnesses: [],
    cap,
    deserted: standing.cover.deserted,
    aim: (seating) => seating.unevenness + OVER * seating.over,
    tries: triesFor(board, standing.taken),
    heat: HEAT,
    left,
  });
  const peak = peakOf(board, taken);
  return peak <= Math.max(cap, standing.peak) ? { ...standing, taken, peak } : standing;
}

/** Asks for plans under ever other caps until bound and plan meet (or are close enough), or none is found in time. */
function closeGap(shop: Workshop, standing: Standing): Standing {
  const { board, solve, left } = shop;
  let { bound, peak, taken } = standing;
  while (bound < peak && (isExact(board) || peak > tolerated(bound)) && left() > 0) {
    const middle = isExact(board) ? Math.floor((bound + peak) / 2) : Math.min(peak - 1, tolerated(bound));
    const { linear } = cappedModel(board, standing.cover, middle);
    const { status, values } = solve(linear, { seconds: left() / 4 });
    if (values !== null) {
      taken = takenOf(board, values);
      peak = peakOf(board, taken);
    } else if (status === 'infeasible') bound = middle + 1;
    else break;
  }
  return { ...standing, bound, peak, taken };
}

/** Solves for even loads where search has not been proven good enough. */
function evenExactly(shop: Workshop, standing: Standing, cap: number): Standing {
  const { board, solve, left } = shop;
  const model = cappedModel(board, standing.cover, cap);
  const { terms, ground } = addUnevenness(model, board, cap);
  for (const [column, weight] of terms) model.linear.columns[column]!.cost = weight;
  const had = unevennessOf(board, standing.taken);
  const relativeGap = isExact(board) ? 0 : CLOSE;
  const relaxed = solve(model.linear, { seconds: left(), isRelaxed: true });
  const isProven =
    relaxed.status === 'optimal' && had <= (relaxed.objective + ground) * (1 + relativeGap) + 1e-6;
  if (isProven || left() <= 0) return standing;
  const { values } = solve(model.linear, { seconds: left() / 4, relativeGap });
  const taken = values === null ? standing.taken : takenOf(board, values);
  return unevennessOf(board, taken) < had ? { ...standing, taken, peak: peakOf(board, taken) } : standing;
}
