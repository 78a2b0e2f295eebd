import type { answerFollowed, InputOf, OutputOf } from '@doorstep/contracts';
import { answersOf, neighboursSay, Refusal, type Caller } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { Tx } from '../../../platform/database/tx';
import type { CallerAct } from '../../../platform/http/act';
import { lockTicket } from '../find-ticket';
import { changeTicket } from '../change-ticket';
import { recordOnTicket } from '../record-on-ticket';
import type { TicketTable } from '../ticket.table';
import { words } from '../words';
import { FollowedViews } from './followed-views';
import { speakTogether } from './speak-together';

/**
 * A neighbour says whether it is fixed for them. More than half of one mind speak for the reporter who has said nothing:
 * fixed, and it is closed; not fixed, and it is back with whoever did the work. Whoever owns the work has no voice.
 */
@Injectable()
export class AnswerFollowed {
  constructor(
    private readonly db: Database,
    private readonly views: FollowedViews,
  ) {}

  execute(act: CallerAct, asked: InputOf<typeof answerFollowed>): Promise<OutputOf<typeof answerFollowed>> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const ticket = await lockTicket(tx, asked.ticketId);
      if (ticket === null || !ticket.followerIds.includes(caller.personId))
        throw new Refusal('ticket.unknown');
      if (ticket.status !== 'awaiting_confirmation') throw new Refusal('ticket.wrong-state');
      if (ticket.ownerId === caller.personId) throw new Refusal('ticket.own-work');
      await this.note(tx, ticket, { caller, isFixed: asked.isFixed });
      const verdict = neighboursSay(ticket);
      if (verdict !== null) {
        const isFixed = verdict === 'fixed';
        const { fixed, unfixed } = answersOf(ticket);
        const said = words.neighboursSay(isFixed ? fixed : unfixed, isFixed);
        await speakTogether(tx, ticket, { caller, isFixed, words: said });
      }
      return this.views.of(tx, ticket, caller);
    });
  }

  private async note(
    tx: Tx,
    ticket: TicketTable,
    { caller, isFixed }: { caller: Caller; isFixed: boolean },
  ): Promise<void> {
    const answer = { isFixed, round: ticket.redoCount };
    const changes = { neighbourAnswers: { ...ticket.neighbourAnswers, [caller.personId]: answer } };
    await changeTicket(tx, ticket, changes);
    const payload = { isFixed, ...answersOf(ticket) };
    recordOnTicket(tx, ticket, { type: 'ticket.neighbour-answered', caller, payload });
  }
}
