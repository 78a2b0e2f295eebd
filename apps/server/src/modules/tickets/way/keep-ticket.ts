import type { InputOf, keepTicket, OutputOf } from '@doorstep/contracts';
import { rungOf } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { CallerAct } from '../../../platform/http/act';
import { Identity } from '../../identity/index';
import { stampOfTicket } from '../escalation/stamp-of-ticket';
import { nameOf } from '../name-of';
import { NOBODYS_REPORT } from '../neighbours/keep-for-others';
import { WayActs } from './way-acts';

/** The resident took it back, the danger is everybody's: from here on it is the station's own matter. */
@Injectable()
export class KeepTicket {
  constructor(
    private readonly acts: WayActs,
    private readonly db: Database,
    private readonly identity: Identity,
  ) {}

  async execute(act: CallerAct, asked: InputOf<typeof keepTicket>): Promise<OutputOf<typeof keepTicket>> {
    const name = await nameOf(this.identity, this.db, act.caller.personId);
    return this.acts.run(act, asked.ticketId, (ticket) => ({
      action: 'keep',
      also: NOBODYS_REPORT,
      type: 'ticket.kept',
      payload: () => ({ name, reason: asked.reason, loudness: rungOf(stampOfTicket(ticket), 0).loudness }),
    }));
  }
}
