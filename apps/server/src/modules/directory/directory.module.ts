import { Module, type OnModuleInit } from '@nestjs/common';
import { IdentityModule, PartyNames } from '../identity/index';
import { Directory } from './directory';
import { ListPartiesQuery } from './list-parties.query';
import { PartiesController } from './parties.controller';

@Module({
  imports: [IdentityModule],
  controllers: [PartiesController],
  providers: [Directory, ListPartiesQuery],
  exports: [Directory],
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
