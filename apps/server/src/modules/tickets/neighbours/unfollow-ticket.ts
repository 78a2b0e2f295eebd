import type { InputOf, OutputOf, unfollowTicket } from '@doorstep/contracts';
import { Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { CallerAct } from '../../../platform/http/act';
import { lockTicket } from '../find-ticket';
import { recordOnTicket } from '../record-on-ticket';
import { changeFollowers } from './change-followers';

/** The neighbour follows it no more, and hears no more of it. Twice is once. */
@Injectable()
export class UnfollowTicket {
  constructor(private readonly db: Database) {}

  execute(act: CallerAct, asked: InputOf<typeof unfollowTicket>): Promise<OutputOf<typeof unfollowTicket>> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const ticket = await lockTicket(tx, asked.ticketId);
      if (ticket === null) throw new Refusal('ticket.unknown');
      const { followerIds } = ticket;
      if (!followerIds.includes(caller.personId)) return {};
      await changeFollowers(
        tx,
        ticket,
        followerIds.filter((personId) => personId !== caller.personId),
      );
      const payload = { count: ticket.followerIds.length };
      recordOnTicket(tx, ticket, { type: 'ticket.unfollowed', caller, payload });
      return {};
    });
  }
}
