import type { decideUnsolvable, InputOf, OutputOf } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { WayActs } from './way-acts';

/** Somebody else than the one who proposed it decides: not solvable until a date, or go on trying. */
@Injectable()
export class DecideUnsolvable {
  constructor(private readonly acts: WayActs) {}

  execute(
    act: CallerAct,
    asked: InputOf<typeof decideUnsolvable>,
  ): Promise<OutputOf<typeof decideUnsolvable>> {
    const { ticketId, isUnsolvable, reason } = asked;
    if (!isUnsolvable)
      return this.acts.run(act, ticketId, () => ({
        action: 'carry_on',
        type: 'ticket.carried-on',
        payload: () => ({ reason }),
      }));
    return this.acts.run(act, ticketId, ({ unsolvable }) => ({
      action: 'concede',
      type: 'ticket.unresolved',
      payload: () => ({
        reason: unsolvable?.reason ?? '',
        explanation: unsolvable?.explanation ?? '',
        reviewAt: unsolvable?.reviewAt ?? '',
      }),
    }));
  }
}
