import { Inject, Logger, Module, type OnApplicationBootstrap } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config';
import { DirectoryModule } from '../directory/index';
import { IdentityModule } from '../identity/index';
import { RosterModule } from '../roster/index';
import { SeasonsModule } from '../seasons/index';
import { StationsModule } from '../stations/index';
import { TicketsModule } from '../tickets/index';
import { WishesModule } from '../wishes/index';
import { ExtendDemoRoster } from './extend-demo-roster';
import { FurnishDemo } from './furnish-demo';
import { HangDemoWall } from './hang-demo-wall';
import { OpenStations } from './open-stations';
import { Opening } from './opening';
import { SeedDemo } from './seed-demo';
import { WalkDemoSeason } from './walk-demo-season';
import { WriteDemoRegister } from './write-demo-register';

@Module({
  imports: [
    IdentityModule,
    StationsModule,
    DirectoryModule,
    RosterModule,
    TicketsModule,
    WishesModule,
    SeasonsModule,
  ],
  providers: [
    Opening,
    OpenStations,
    SeedDemo,
    ExtendDemoRoster,
    WriteDemoRegister,
    HangDemoWall,
    WalkDemoSeason,
    FurnishDemo,
  ],
  exports: [Opening],
})
export class OpeningModule implements OnApplicationBootstrap {
  private readonly logger = new Logger('Opening');

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly seedDemo: SeedDemo,
  ) {}

  /** With DEMO=1 the invented community is there before the first question is answered. */
  async onApplicationBootstrap(): Promise<void> {
    if (!this.config.DEMO) return;
    if (await this.seedDemo.execute()) this.logger.log('the invented community has moved in');
  }
}
