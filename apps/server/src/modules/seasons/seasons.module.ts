import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index';
import { MediaModule } from '../media/index';
import { RosterModule } from '../roster/index';
import { StationsModule } from '../stations/index';
import { TicketsModule } from '../tickets/index';
import { AddSeason } from './add-season';
import { AheadQuery } from './ahead.query';
import { BeginSeasons } from './begin-seasons.listener';
import { ChangeSeason } from './change-season';
import { CloseRound } from './close-round';
import { EndRound } from './end-round.timer';
import { LeadRound } from './lead-round';
import { LookAtPlace } from './look-at-place';
import { OpenRounds } from './open-rounds';
import { OpenSeasons } from './open-seasons.timer';
import { RemindRound } from './remind-round.timer';
import { RemoveSeason } from './remove-season';
import { ReopenRound } from './reopen-round';
import { ReportFromPlace } from './report-from-place';
import { ResumeSeasons } from './resume-seasons';
import { RoundActs } from './round-acts';
import { RoundViews } from './round-views';
import { RoundsController } from './rounds.controller';
import { RoundsQuery } from './rounds.query';
import { SeasonWriting } from './season-writing';
import { Seasons } from './seasons';
import { SeasonsController } from './seasons.controller';
import { SeasonsQuery } from './seasons.query';

const VERBS = [
  LeadRound,
  LookAtPlace,
  ReportFromPlace,
  CloseRound,
  ReopenRound,
  ChangeSeason,
  AddSeason,
  RemoveSeason,
];
const BY_TIME = [OpenSeasons, RemindRound, EndRound, BeginSeasons, ResumeSeasons];
const QUERIES = [RoundsQuery, AheadQuery, SeasonsQuery, RoundViews];

@Module({
  imports: [IdentityModule, StationsModule, MediaModule, RosterModule, TicketsModule],
  controllers: [RoundsController, SeasonsController],
  providers: [Seasons, OpenRounds, RoundActs, SeasonWriting, ...VERBS, ...BY_TIME, ...QUERIES],
  exports: [Seasons],
})
export class SeasonsModule {}
