import type * as contracts from '@doorstep/contracts';
import type { Query } from '@tanstack/react-query';
import { queries } from './queries';
import { keyOf } from './use-ask';

type Contracts = typeof contracts;

/** A question of the contract, by its name. */
export type Question = {
  [Name in keyof Contracts]: Contracts[Name] extends { summary: string } ? Name : never;
}[keyof Contracts];

/**
 * Something was done on this phone: what is shown of these answers is asked for again at once, the rest when it is shown
 * next. An answer that is on its way is from before; where something is shown already it is not waited for.
 */
export function askAgain(...names: readonly Question[]): void {
  for (const query of names.flatMap(held)) void askAnew(query, true);
}

/**
 * Something was done elsewhere, and the server hinted at it; without names everything is asked for again. What is on its
 * way goes on: hints that come closer together than a bad line answers must not keep every answer from arriving.
 */
export function askAgainBehind(names?: readonly Question[]): void {
  const touched = names === undefined ? queries.getQueryCache().getAll() : names.flatMap(held);
  for (const query of touched) void askAnew(query, false);
}

const held = (name: Question): Query[] => queries.getQueryCache().findAll({ queryKey: [...keyOf(name)] });

/**
 * What is on its way may have been answered before the change, and would be taken for new when it arrives: it is asked
 * once more behind it. Nothing shown yet is never given up for a later question, or a busy minute would show nothing.
 */
async function askAnew(query: Query, mayGiveUp: boolean): Promise<void> {
  const isOnItsWay = query.state.fetchStatus === 'fetching';
  const isFollowed = isOnItsWay && !(mayGiveUp && query.state.data !== undefined);
  if (isFollowed) await query.fetch().catch(() => undefined);
  const filter = { queryKey: query.queryKey, exact: true };
  await queries.invalidateQueries(filter, { cancelRefetch: !isFollowed });
}
