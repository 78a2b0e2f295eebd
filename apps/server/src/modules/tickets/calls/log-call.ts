import type { InputOf, logCall, OutputOf } from '@doorstep/contracts';
import { holderOf, isPromise, Refusal, stepBy, type Caller, type CallSays } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { Tx } from '../../../platform/database/tx';
import type { CallerAct } from '../../../platform/http/act';
import { Directory } from '../../directory/index';
import { findTicket } from '../find-ticket';
import { changeTicket } from '../change-ticket';
import { moveTicket } from '../move-ticket';
import { recordOnTicket } from '../record-on-ticket';
import type { TicketTable } from '../ticket.table';
import { TicketViews } from '../ticket-views';
import { REMIND_PROMISE, type PromiseDue } from './remind-promise.timer';

type Asked = InputOf<typeof logCall>;

/**
 * A telephone call to the party that holds the ticket, written down: who answered, what was said, what was promised. For
 * a party that has nothing but a telephone the member passes on that it takes the matter, or that it is done; whether it
 * is true the station looks at, as with any other claim.
 */
@Injectable()
export class LogCall {
  constructor(
    private readonly db: Database,
    private readonly directory: Directory,
    private readonly views: TicketViews,
  ) {}

  execute(act: CallerAct, asked: Asked): Promise<OutputOf<typeof logCall>> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const ticket = await findTicket(tx, caller, asked.ticketId);
      const { partyId, partyName } = ticket;
      if (partyId === null || holderOf(ticket.status) !== 'party') throw new Refusal('ticket.wrong-state');
      const party = await this.directory.partyOf(tx, caller.stationId, partyId);
      if (asked.says !== 'nothing' && party?.hasStaff === true) throw new Refusal('call.has-staff');
      const promisedBy = await keepPromise(tx, ticket, asked);
      const { spokeWith, words, says } = asked;
      const payload = { partyId, partyName: partyName ?? '', spokeWith, words, promisedBy, says };
      recordOnTicket(tx, ticket, { type: 'ticket.called', caller, payload });
      for (const step of STEPS[says]) await step(tx, ticket, { caller, spokeWith, words, partyId });
      return this.views.of(tx, ticket, caller);
    });
  }
}

/** The promise goes on the ticket, and the timer that asks for it; a new one takes the place of the old. */
async function keepPromise(tx: Tx, ticket: TicketTable, asked: Asked): Promise<string | null> {
  if (asked.promisedBy === undefined || asked.promisedBy === null) return null;
  const promisedAt = new Date(asked.promisedBy);
  if (!isPromise(promisedAt, tx.now)) throw new Refusal('call.bad-time');
  const changes = { promisedAt, promisedWho: asked.spokeWith, promisedPartyId: ticket.partyId };
  await changeTicket(tx, ticket, changes);
  const promisedBy = promisedAt.toISOString();
  const payload: PromiseDue = { promisedBy };
  tx.schedule(REMIND_PROMISE, { key: ticket.id, dueAt: promisedAt, payload });
  return promisedBy;
}

interface Word {
  caller: Caller;
  spokeWith: string;
  words: string;
  partyId: string;
}

type Step = (tx: Tx, ticket: TicketTable, word: Word) => Promise<void>;

/** The rule is asked as for the party itself: the member only passes its word on. */
const asParty = ({ caller, partyId }: Word): Caller => ({
  ...caller,
  personId: partyId,
  role: 'party',
  partyId,
});

const sign: Step = async (tx, ticket, word) => {
  if (ticket.status !== 'dispatched') return;
  const { spokeWith: workerName, caller } = word;
  const changes = stepBy(ticket, 'sign', { caller: asParty(word), now: tx.now });
  const payload = { partyName: ticket.partyName ?? '', workerName };
  await moveTicket(tx, ticket, changes, { type: 'ticket.signed', caller, payload });
};

const claim: Step = async (tx, ticket, word) => {
  const { spokeWith: workerName, words: outcome, caller } = word;
  const changes = stepBy(ticket, 'claim', { caller: asParty(word), now: tx.now });
  const payload = { partyName: ticket.partyName ?? '', workerName, outcome, mediaIds: [] };
  const claimed = { ...changes, outcome, workerName };
  await moveTicket(tx, ticket, claimed, { type: 'ticket.claimed', caller, payload });
};

const STEPS: Record<CallSays, readonly Step[]> = { nothing: [], signed: [sign], done: [sign, claim] };
