import type { findNobody, InputOf, OutputOf } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { WayActs } from './way-acts';

/** The worker came at the agreed time and nobody was in: missed by the resident. The promise goes on as it would have. */
@Injectable()
export class FindNobody {
  constructor(private readonly acts: WayActs) {}

  execute(act: CallerAct, asked: InputOf<typeof findNobody>): Promise<OutputOf<typeof findNobody>> {
    const { ticketId, note } = asked;
    return this.acts.run(act, ticketId, ({ window, partyName, workerName }) => ({
      action: 'find_nobody',
      type: 'ticket.visit-missed',
      payload: () => ({
        from: window?.from ?? '',
        until: window?.until ?? '',
        by: 'resident' as const,
        note,
        partyName: partyName ?? '',
        workerName: workerName ?? '',
      }),
    }));
  }
}
