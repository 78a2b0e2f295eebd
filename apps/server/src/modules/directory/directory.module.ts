import { Module, type OnModuleInit } from '@nestjs/common';
import { IdentityModule, PartyNames } from '../identity/index';
import { StationsModule } from '../stations/index';
import { AskForGuidance } from './ask-for-guidance.query';
import { ChangeDirectoryEntry } from './change-directory-entry';
import { Directory } from './directory';
import { DirectoryPage } from './directory-page.query';
import { GuidanceController } from './guidance.controller';
import { GuideWords } from './guide-words';
import { ChangeWorks } from './learning/change-works';
import { DecideStationRule } from './learning/decide-station-rule';
import { HowSoon } from './how-soon';
import { LearnFromCorrections } from './learning/learn-from-corrections.listener';
import { StationRulesController } from './learning/station-rules.controller';
import { StationRulesQuery } from './learning/station-rules.query';
import { ListPartiesQuery } from './list-parties.query';
import { PartiesController } from './parties.controller';
import { SecondOpinion } from './second-opinion';
import { StationKnowledge } from './station-knowledge';

@Module({
  imports: [IdentityModule, StationsModule],
  controllers: [PartiesController, GuidanceController, StationRulesController],
  providers: [
    Directory,
    ListPartiesQuery,
    StationKnowledge,
    HowSoon,
    GuideWords,
    AskForGuidance,
    SecondOpinion,
    DirectoryPage,
    ChangeDirectoryEntry,
    LearnFromCorrections,
    StationRulesQuery,
    DecideStationRule,
    ChangeWorks,
  ],
  exports: [Directory, GuideWords, HowSoon],
})
export class DirectoryModule implements OnModuleInit {
  constructor(
    private readonly directory: Directory,
    private readonly partyNames: PartyNames,
  ) {}

  onModuleInit(): void {
    this.partyNames.introduce(this.directory);
  }
}
