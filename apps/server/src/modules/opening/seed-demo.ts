import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { Stations } from '../stations/index';
import { DEMO_STATION, demoFile } from './demo-world';
import { ExtendDemoRoster } from './extend-demo-roster';
import { FurnishDemo } from './furnish-demo';
import { OpenStations } from './open-stations';

/**
 * Fills an empty house with the invented community and keeps its roster around the present. Several processes starting
 * together wait for one another; whoever comes second, or comes back after a crash in the middle, does what is left.
 */
@Injectable()
export class SeedDemo {
  constructor(
    private readonly db: Database,
    private readonly stations: Stations,
    private readonly openStations: OpenStations,
    private readonly extendRoster: ExtendDemoRoster,
    private readonly furnish: FurnishDemo,
  ) {}

  /** True when it seeded now. */
  execute(): Promise<boolean> {
    return this.db.locked('demo', async () => {
      const wasThere = await this.stations.stationByKey(this.db, DEMO_STATION);
      if (!wasThere) await this.openStations.execute(demoFile());
      const { stationId } = wasThere ?? (await this.stations.stationByKey(this.db, DEMO_STATION))!;
      await this.extendRoster.execute(stationId);
      await this.furnish.execute(stationId);
      return !wasThere;
    });
  }
}
