import { listMyTickets, readBoard, readTicket, reportTicket, type InputOf } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../platform/http/endpoint.decorator';
import { DutyBoard } from './duty-board.query';
import { MyTickets } from './my-tickets.query';
import { ReportTicket } from './report-ticket';
import { TicketViews } from './ticket-views';

/** Saying what is wrong, and seeing what became of it. */
@Controller()
export class ReportsController {
  constructor(
    private readonly reportTicket: ReportTicket,
    private readonly myTickets: MyTickets,
    private readonly board: DutyBoard,
    private readonly views: TicketViews,
  ) {}

  @Endpoint(reportTicket)
  report(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof reportTicket>) {
    return this.reportTicket.execute(act, input);
  }

  @Endpoint(listMyTickets)
  mine(@CurrentAct() { caller }: CallerAct, @Input() input: InputOf<typeof listMyTickets>) {
    return this.myTickets.read(caller, input);
  }

  @Endpoint(readBoard)
  readBoard(@CurrentAct() { caller }: CallerAct, @Input() input: InputOf<typeof readBoard>) {
    return this.board.read(caller, input);
  }

  @Endpoint(readTicket)
  read(@CurrentAct() { caller }: CallerAct, @Input() input: InputOf<typeof readTicket>) {
    return this.views.read(caller, input);
  }
}
