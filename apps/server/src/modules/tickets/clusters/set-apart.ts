import type { InputOf, OutputOf, setApart } from '@doorstep/contracts';
import { apartFromOthers } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { CallerAct } from '../../../platform/http/act';
import { judgeAll } from './judge';
import { standingCluster } from './standing-cluster';

/** 不是一回事: remembered on each of them, so that the desk is not asked again until a new report joins. */
@Injectable()
export class SetApart {
  constructor(private readonly db: Database) {}

  execute(act: CallerAct, { ticketIds }: InputOf<typeof setApart>): Promise<OutputOf<typeof setApart>> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const { tickets } = await standingCluster(tx, ticketIds);
      await judgeAll(tx, tickets, { caller, type: 'ticket.set-apart', judged: apartFromOthers });
      return {};
    });
  }
}
