import type { Fact, FactType } from '@doorstep/domain';
import { SetMetadata } from '@nestjs/common';
import type { Tx } from '../database/tx';

export const LISTENER = 'doorstep:listener';

/** What happens because another room acted. Writes only rows; runs in one transaction with its due row's removal. */
export interface ListenerHandler<T extends FactType = never> {
  handle(tx: Tx, fact: Fact<T>): Promise<void>;
}

export interface ListenerNote {
  name: string;
  types: readonly FactType[];
  priority: number;
}

/** As soon as anything else; a smaller number goes first where more is due than can be done at once. */
const AS_SOON_AS_MOST = 5;

/**
 * Subscribes the class to facts: somebody waits for what `first` ones do, so theirs goes before all else. `name` is
 * written into due rows: never rename it while deliveries are under way.
 */
export const Listener = (name: string, types: readonly FactType[], when?: 'first'): ClassDecorator =>
  SetMetadata(LISTENER, {
    name,
    types,
    priority: when === 'first' ? 1 : AS_SOON_AS_MOST,
  } satisfies ListenerNote);
