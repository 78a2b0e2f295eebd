import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DirectoryModule, HowSoon } from '../directory/index';
import { IdentityModule } from '../identity/index';
import { MediaModule } from '../media/index';
import { RosterModule } from '../roster/index';
import { StationsModule } from '../stations/index';
import { AcceptTicket } from './accept-ticket';
import { AnswersController } from './answers.controller';
import { CallsController } from './calls/calls.controller';
import { LogCall } from './calls/log-call';
import { RemindPromise } from './calls/remind-promise.timer';
import { CAUSES_CONTROLLERS, CAUSES_PARTS } from './causes/causes.parts';
import { ClaimTicket } from './claim-ticket';
import { ConfirmTicket } from './confirm-ticket';
import { CLUSTERS_CONTROLLERS, CLUSTERS_PARTS } from './clusters/clusters.parts';
import { DeskController } from './desk.controller';
import { DispatchTicket } from './dispatch-ticket';
import { DutyBoard } from './duty-board.query';
import { AcceptByCall } from './escalation/accept-by-call.listener';
import { ChangeEscalationPolicy } from './escalation/change-escalation-policy';
import { ChangeClockPolicy } from './clocks/change-clock-policy';
import { ClocksController } from './clocks/clocks.controller';
import { ClimbWhenSilent } from './escalation/climb-when-silent.timer';
import { EscalationController } from './escalation/escalation.controller';
import { EscalationPolicies } from './escalation/escalation-policies';
import { HastenClimb } from './escalation/hasten-climb.listener';
import { RemindUnseen } from './escalation/remind-unseen.timer';
import { MarkSeen } from './escalation/mark-seen';
import { SeeTicket } from './escalation/see-ticket';
import { LINKS_CONTROLLERS, LINKS_PARTS } from './links/links.parts';
import { MyTickets } from './my-tickets.query';
import { NEIGHBOURS_CONTROLLERS, NEIGHBOURS_PARTS } from './neighbours/neighbours.parts';
import { NoteTicket } from './note-ticket';
import { PaperLinesController } from './paper/paper-lines.controller';
import { PaperPeople } from './paper/paper-people';
import { TranscribeLine } from './paper/transcribe-line';
import { PartyWorkController } from './party-work.controller';
import { PartyWork } from './party-work.query';
import { PlanReport } from './plan-report';
import { RecategoriseTicket } from './recategorise-ticket';
import { PublicBoard } from './rates/public-board.query';
import { RatesController } from './rates/rates.controller';
import { ReplyToScorecard } from './rates/reply-to-scorecard';
import { StationMonth } from './rates/station-month.query';
import { RebuildTickets } from './rebuild/rebuild-tickets';
import { ReportTicket } from './report-ticket';
import { ReportsController } from './reports.controller';
import { ReturnTicket } from './return-ticket';
import { ReviewDispute } from './review-dispute';
import { SendOn } from './send-on';
import { SignForTicket } from './sign-for-ticket';
import { SolveTicket } from './solve-ticket';
import { Suggestions } from './suggestions';
import { TakeIn } from './take-in';
import { TicketCards } from './ticket-cards';
import { TicketTimeline } from './ticket-timeline.query';
import { TicketViews } from './ticket-views';
import { TicketTable } from './ticket.table';
import { Tickets } from './tickets';
import { PressWhenLate } from './press-when-late.timer';
import { TurnByTime } from './turn-by-time.timer';
import { VerifyTicket } from './verify-ticket';
import { WAY_CONTROLLERS, WAY_PARTS } from './way/way.parts';
import { WithdrawTicket } from './withdraw-ticket';

const VERBS = [
  PlanReport,
  ReportTicket,
  AcceptTicket,
  SolveTicket,
  DispatchTicket,
  SignForTicket,
  ReturnTicket,
  ReviewDispute,
  ClaimTicket,
  VerifyTicket,
  ConfirmTicket,
  WithdrawTicket,
  NoteTicket,
  RecategoriseTicket,
  TakeIn,
  SendOn,
  PaperPeople,
  TranscribeLine,
  MarkSeen,
  SeeTicket,
  ChangeEscalationPolicy,
  ChangeClockPolicy,
  ReplyToScorecard,
];
const TIMERS = [ClimbWhenSilent, RemindUnseen, TurnByTime, PressWhenLate];
const LISTENERS = [HastenClimb, AcceptByCall];
const QUERIES = [
  StationMonth,
  PublicBoard,
  Suggestions,
  EscalationPolicies,
  MyTickets,
  DutyBoard,
  PartyWork,
  TicketViews,
  TicketTimeline,
  TicketCards,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([TicketTable]),
    IdentityModule,
    StationsModule,
    MediaModule,
    DirectoryModule,
    RosterModule,
  ],
  controllers: [
    ReportsController,
    PaperLinesController,
    DeskController,
    PartyWorkController,
    AnswersController,
    ...WAY_CONTROLLERS,
    EscalationController,
    ClocksController,
    CallsController,
    RatesController,
    ...LINKS_CONTROLLERS,
    ...NEIGHBOURS_CONTROLLERS,
    ...CAUSES_CONTROLLERS,
    ...CLUSTERS_CONTROLLERS,
  ],
  providers: [
    Tickets,
    ...VERBS,
    ...TIMERS,
    ...LISTENERS,
    ...QUERIES,
    LogCall,
    RemindPromise,
    RebuildTickets,
    ...WAY_PARTS,
    ...LINKS_PARTS,
    ...NEIGHBOURS_PARTS,
    ...CAUSES_PARTS,
    ...CLUSTERS_PARTS,
  ],
  exports: [Tickets, TicketViews, RebuildTickets],
})
export class TicketsModule implements OnModuleInit {
  constructor(
    private readonly policies: EscalationPolicies,
    private readonly howSoon: HowSoon,
  ) {}

  onModuleInit(): void {
    this.howSoon.introduce(this.policies);
  }
}
