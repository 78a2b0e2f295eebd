import type { followTicket, InputOf, OutputOf } from '@doorstep/contracts';
import { FOLLOWERS_AT_MOST, isClosed, mayFollow, Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { CallerAct } from '../../../platform/http/act';
import { lockTicket } from '../find-ticket';
import { changeFollowers } from './change-followers';
import { recordOnTicket } from '../record-on-ticket';
import { FollowedViews } from './followed-views';

/** "Me too": a neighbour with the same trouble follows it from here on. Twice is once; the row's lock counts each one. */
@Injectable()
export class FollowTicket {
  constructor(
    private readonly db: Database,
    private readonly views: FollowedViews,
  ) {}

  execute(act: CallerAct, asked: InputOf<typeof followTicket>): Promise<OutputOf<typeof followTicket>> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const ticket = await lockTicket(tx, asked.ticketId);
      if (ticket === null) throw new Refusal('ticket.unknown');
      const { followerIds } = ticket;
      if (followerIds.includes(caller.personId)) return this.views.of(tx, ticket, caller);
      if (isClosed(ticket.status)) throw new Refusal('ticket.wrong-state');
      if (!mayFollow(ticket, caller.personId)) throw new Refusal('neighbours.not-shared');
      if (followerIds.length >= FOLLOWERS_AT_MOST) throw new Refusal('neighbours.full');
      await changeFollowers(tx, ticket, [...followerIds, caller.personId]);
      const payload = { count: ticket.followerIds.length };
      recordOnTicket(tx, ticket, { type: 'ticket.followed', caller, payload });
      return this.views.of(tx, ticket, caller);
    });
  }
}
