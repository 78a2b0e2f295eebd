import type { Tx } from '../../platform/database/tx';
import { Listener, type ListenerHandler } from '../../platform/due/listener.decorator';
import { OpenRounds } from './open-rounds';

/**
 * A station has a roster, or its calendar of holidays was changed: its next season is planned anew. Harmless twice: one
 * row per station.
 */
@Listener('begin-seasons', ['roster.imported', 'duty.published', 'calendar.changed'], 'calmly')
export class BeginSeasons implements ListenerHandler<
  'roster.imported' | 'duty.published' | 'calendar.changed'
> {
  constructor(private readonly rounds: OpenRounds) {}

  handle(tx: Tx): Promise<void> {
    return this.rounds.planNext(tx);
  }
}
