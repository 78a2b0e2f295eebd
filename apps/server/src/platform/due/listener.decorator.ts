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
}

/** Subscribes the class to facts. `name` is written into due rows: never rename it while deliveries are under way. */
export const Listener = (name: string, types: readonly FactType[]): ClassDecorator =>
  SetMetadata(LISTENER, { name, types } satisfies ListenerNote);
