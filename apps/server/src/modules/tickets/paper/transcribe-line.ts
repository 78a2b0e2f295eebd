import type { InputOf, OutputOf, transcribeLine } from '@doorstep/contracts';
import { climbAt, paperTime, Refusal, rungOf, type Caller } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { Tx } from '../../../platform/database/tx';
import type { CallerAct } from '../../../platform/http/act';
import { Directory } from '../../directory/index';
import { stampOfDesk } from '../clocks/clocks-of-ticket';
import { stampOfTicket } from '../escalation/stamp-of-ticket';
import { beginTicket } from '../change-ticket';
import { promiseAfter } from '../clocks/promise-after';
import { CLIMB, climbPriority, watchOver } from '../move-ticket';
import { PlanReport } from '../plan-report';
import type { PlannedReport } from '../planned-report';
import { recordOnTicket, type Said } from '../record-on-ticket';
import { SendOn } from '../send-on';
import type { TicketTable } from '../ticket.table';
import { TicketViews } from '../ticket-views';
import { numberOfDay, refuseSameLine } from './lines-of-day';
import { PaperPeople } from './paper-people';
import { transcribedRow, type TypedLine } from './transcribed-row';

type Asked = InputOf<typeof transcribeLine>;

/**
 * A line of the paper book is typed in afterwards: no power, no phone, nobody there who types. It stands in the register
 * on its day on paper, says everywhere that it was typed later, and owes nothing for the time before: what is done rings
 * nobody and is asked of the resident, what is open is promised from now on. The fact carries the whole row.
 */
@Injectable()
export class TranscribeLine {
  constructor(
    private readonly db: Database,
    private readonly plan: PlanReport,
    private readonly people: PaperPeople,
    private readonly directory: Directory,
    private readonly sendOn: SendOn,
    private readonly views: TicketViews,
  ) {}

  async execute(act: CallerAct, asked: Asked): Promise<OutputOf<typeof transcribeLine>> {
    const { caller } = act;
    const report = await this.plan.plan(caller, reportIn(asked));
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const line = await this.lineOf(tx, caller, { asked, report });
      if (asked.pageId) await this.people.keepPage(tx, caller, asked.pageId);
      const ticket = await begin(tx, caller, line);
      if (ticket.status === 'submitted') callTheDesk(tx, ticket);
      const { stage, partyId } = asked;
      if (stage === 'in_hand' && partyId)
        await this.sendOn.toParty(tx, ticket, { caller, partyId, note: '' });
      return this.views.of(tx, ticket, caller);
    });
  }

  private async lineOf(
    tx: Tx,
    caller: Caller,
    { asked, report }: { asked: Asked; report: PlannedReport },
  ): Promise<TypedLine> {
    const writtenAt = paperTime(new Date(asked.writtenAt), tx.now);
    const number = await numberOfDay(tx, writtenAt);
    if (!asked.isAnother) await refuseSameLine(tx, report, writtenAt);
    const { stage, outcome } = asked;
    const party = await this.partyOf(tx, caller, asked);
    const { owner, ...people } = await this.people.of(tx, caller, asked.writtenBy ?? null);
    const paper = { ...people, typedAt: tx.now.toISOString(), pageId: asked.pageId ?? null };
    return { report, number, stage, writtenAt, paper, owner, party, outcome };
  }

  private async partyOf(
    tx: Tx,
    { stationId }: Caller,
    { partyId, stage }: Asked,
  ): Promise<TypedLine['party']> {
    if (!partyId || stage !== 'done') return null;
    const party = await this.directory.partyOf(tx, stationId, partyId);
    if (party === null) throw new Refusal('party.unknown');
    return party;
  }
}

/** The same question a member asks who writes it down for somebody at the desk. */
const reportIn = ({ place, room, category, text, resident, phone }: Asked) => ({
  ...{ place, room, text, mediaIds: [], onBehalf: { name: resident, phone, via: 'desk' as const } },
  ...(category === undefined ? {} : { category }),
});

/** Nobody has it: from now on silence leads to what it always leads to. */
function callTheDesk(tx: Tx, ticket: TicketTable): void {
  const dueAt = climbAt(stampOfTicket(ticket), 0, tx.now);
  tx.schedule(CLIMB, { key: ticket.id, dueAt, payload: { rung: 1 }, priority: climbPriority(1) });
}

async function begin(tx: Tx, caller: Caller, line: TypedLine): Promise<TicketTable> {
  const row = transcribedRow(line, tx.now);
  const said = await saidOf(tx, caller, { row, line });
  const ticket = await beginTicket(tx, { ...row, ...(await promiseAfter(tx, row, said)) });
  watchOver(tx, ticket);
  recordOnTicket(tx, ticket, said);
  return ticket;
}

async function saidOf(
  tx: Tx,
  caller: Caller,
  { row, line }: { row: TicketTable; line: TypedLine },
): Promise<Said<'ticket.transcribed'>> {
  const { text, mediaIds, building, via, reporterName, ownerName, partyName, category, urgency } = row;
  const { writtenAt, stage, paper, outcome } = line;
  return {
    type: 'ticket.transcribed',
    caller,
    payload: {
      ...{ text, mediaIds, building, via, reporterName, ownerName, partyName, stage, paper },
      writtenAt: writtenAt.toISOString(),
      outcome: outcome === '' ? null : outcome,
      loudness: rungOf(stampOfTicket(row), 0).loudness,
      clocks: await stampOfDesk(tx, tx.stationId, { category, urgency, now: tx.now }),
    },
  };
}
