import type { Fact, FactType } from '@doorstep/domain';
import { SetMetadata } from '@nestjs/common';
import type { Tx } from '../database/tx';

export const LISTENER = 'doorstep:listener';

/** The priority from which on work stands back while somebody is being told. */
export const CALM = 8;

/** What happens because another room acted. Writes only rows; runs in one transaction with its due row's removal. */
export interface ListenerHandler<T extends FactType = never> {
  handle(tx: Tx, fact: Fact<T>): Promise<void>;
}

/**
 * The same for several facts of one station at once, in the order in which they were due: where much happens at the same
 * time, what it leads to is asked for and written together, in one transaction. What fails together is done one by one.
 */
export interface TogetherListener<T extends FactType = never> {
  handleAll(tx: Tx, facts: readonly Fact<T>[]): Promise<void>;
}

export interface ListenerNote {
  name: string;
  types: readonly FactType[];
  priorityOf: (type: FactType) => number;
}

/** A smaller number goes first where more is due than can be done at once. Timers and facts stand in one line. */
export const TURNS = { first: 1, soon: 2, 'like-most': 5, calmly: CALM } as const;
type Turn = keyof typeof TURNS;

/**
 * Subscribes the class to facts. Somebody waits for what `first` ones do, so theirs goes before all else, and what was
 * said before and is said again comes `soon` after; nobody looks at once at what is done `calmly`, so while somebody is
 * being told it stands back for a moment. A turn may depend on the type of fact. `name` is written into due rows: never
 * rename it while deliveries are under way.
 */
export const Listener = (
  name: string,
  types: readonly FactType[],
  turn: Turn | ((type: FactType) => Turn) = 'like-most',
): ClassDecorator => {
  const priorityOf = (type: FactType): number => TURNS[typeof turn === 'string' ? turn : turn(type)];
  return SetMetadata(LISTENER, { name, types, priorityOf } satisfies ListenerNote);
};
