import { addGoodWill, goodWillOf, kindnessesOf } from './good-will';
import { addUnevenness, cappedModel, peakOf, unevennessOf } from './load-model';
import { improve } from './search';
import { takenOf } from './seat-model';
import { isExact, type Standing, tolerated, triesFor, type Workshop } from './stages';

/** Good will a change may cost at first and still be tried. */
const HEAT = 8;

/**
 * As much good will as possible: wishes, pairs that like each other, one at ease with the phone beside one everybody
 * knows, pairs of last month. No seat more is missing; heaviest load and unevenness stay within the tolerance.
 */
export function meetWishes(shop: Workshop, standing: Standing): Standing {
  const { board } = shop;
  const kindnesses = kindnessesOf(board);
  const cap = Math.max(standing.peak, tolerated(standing.bound));
  const uneven = tolerated(unevennessOf(board, standing.taken));
  const searched = improve(board, standing.taken, {
    kindnesses,
    cap,
    deserted: standing.cover.deserted,
    aim: ({ over, unevenness, goodWill }) => (over > 0 || unevenness > uneven ? null : -goodWill),
    tries: 2 * triesFor(board, standing.taken),
    heat: HEAT,
    left: shop.left,
  });
  const limits = { cap, uneven, kindnesses };
  const taken = isExact(board) ? meetExactly(shop, { ...standing, taken: searched }, limits) : searched;
  return { ...standing, taken, peak: peakOf(board, taken) };
}

interface Limits {
  cap: number;
  uneven: number;
  kindnesses: ReturnType<typeof kindnessesOf>;
}

/** Solves a small board to the end; what search found stays when time runs out first. */
function meetExactly(
  { board, solve, left }: Workshop,
  standing: Standing,
  { cap, uneven, kindnesses }: Limits,
) {
  const model = cappedModel(board, standing.cover, cap);
  const { terms, ground } = addUnevenness(model, board, cap);
  model.linear.row(terms, { most: uneven - ground });
  for (const [column, worth] of addGoodWill(model, board, kindnesses)) {
    model.linear.columns[column]!.cost = -worth;
  }
  const { values } = solve(model.linear, { seconds: left() / 2 });
  if (values === null) return standing.taken;
  const taken = takenOf(board, values);
  return goodWillOf(board, kindnesses, taken) > goodWillOf(board, kindnesses, standing.taken)
    ? taken
    : standing.taken;
}
