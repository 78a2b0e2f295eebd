import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DirectoryModule } from '../directory/index';
import { IdentityModule } from '../identity/index';
import { MediaModule } from '../media/index';
import { StationsModule } from '../stations/index';
import { AcceptTicket } from './accept-ticket';
import { AnswersController } from './answers.controller';
import { ClaimTicket } from './claim-ticket';
import { ClimbWhenSilent } from './climb-when-silent.timer';
import { ConfirmTicket } from './confirm-ticket';
import { DeskController } from './desk.controller';
import { DispatchTicket } from './dispatch-ticket';
import { DutyBoard } from './duty-board.query';
import { LapseUnconfirmed } from './lapse-unconfirmed.timer';
import { MyTickets } from './my-tickets.query';
import { NoteTicket } from './note-ticket';
import { PartyWorkController } from './party-work.controller';
import { PartyWork } from './party-work.query';
import { PlanReport } from './plan-report';
import { ReportTicket } from './report-ticket';
import { ReportsController } from './reports.controller';
import { ReturnTicket } from './return-ticket';
import { SignForTicket } from './sign-for-ticket';
import { SolveTicket } from './solve-ticket';
import { TicketCards } from './ticket-cards';
import { TicketTimeline } from './ticket-timeline.query';
import { TicketViews } from './ticket-views';
import { TicketTable } from './ticket.table';
import { Tickets } from './tickets';
import { VerifyTicket } from './verify-ticket';
import { WithdrawTicket } from './withdraw-ticket';

const VERBS = [
  PlanReport,
  ReportTicket,
  AcceptTicket,
  SolveTicket,
  DispatchTicket,
  SignForTicket,
  ReturnTicket,
  ClaimTicket,
  VerifyTicket,
  ConfirmTicket,
  WithdrawTicket,
  NoteTicket,
];
const TIMERS = [ClimbWhenSilent, LapseUnconfirmed];
const QUERIES = [MyTickets, DutyBoard, PartyWork, TicketViews, TicketTimeline, TicketCards];

@Module({
  imports: [
    TypeOrmModule.forFeature([TicketTable]),
    IdentityModule,
    StationsModule,
    MediaModule,
    DirectoryModule,
  ],
  controllers: [ReportsController, DeskController, PartyWorkController, AnswersController],
  providers: [Tickets, ...VERBS, ...TIMERS, ...QUERIES],
  exports: [Tickets],
})
export class TicketsModule {}
