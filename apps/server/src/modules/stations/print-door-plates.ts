import type { InputOf, printDoorPlates } from '@doorstep/contracts';
import { type Caller, doorLabel, Refusal } from '@doorstep/domain';
import { isWechatFailure, type Wechat } from '@doorstep/wechat';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config';
import { Database } from '../../platform/database/database';
import type { FileBody } from '../../platform/http/file-body';
import { WECHAT } from '../../platform/wechat/wechat';
import { doorLink } from './door-view';
import type { Plate } from './plate/plate';
import { platesPdf } from './plate/plates-pdf';
import { Stations } from './stations';

/** The page of the mini-program a scanned code opens. */
const LANDING_PAGE = 'pages/door/index';
const MINI_WIDTH = 860;

/** Door plates ready for the printer: one page per unit door, for the whole station or one building. */
@Injectable()
export class PrintDoorPlates {
  private readonly logger = new Logger(PrintDoorPlates.name);

  constructor(
    private readonly db: Database,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(WECHAT) private readonly wechat: Wechat,
    private readonly stations: Stations,
  ) {}

  async execute(
    { stationId }: Caller,
    { paper, building, kind }: InputOf<typeof printDoorPlates>,
  ): Promise<FileBody> {
    const station = await this.stations.stationOf(this.db, stationId);
    const doors = await this.db.query<DoorRow>(LIVING, [stationId, building ?? null]);
    if (!station || doors.length === 0) throw new Refusal('place.unknown');
    const { name: stationName, community, phone, place } = station;
    const plates: Plate[] = [];
    for (const door of doors) {
      const label = doorLabel(door.building, door.unit);
      plates.push({
        stationName,
        community,
        phone,
        place,
        label,
        code: door.code,
        mark: await this.markOf(door.code, kind),
      });
    }
    const name = building === undefined ? community : `${community}${building}号楼`;
    return { body: await platesPdf(plates, paper), filename: `门牌-${name}-${paper}.pdf` };
  }

  private async markOf(code: string, kind: 'link' | 'mini'): Promise<Plate['mark']> {
    if (kind === 'link') return { link: doorLink(this.config.PUBLIC_URL, code) };
    try {
      const wish = { scene: `d=${code}`, page: LANDING_PAGE, width: MINI_WIDTH, checkPath: false };
      return { picture: Buffer.from(await this.wechat.unlimitedQr(wish)) };
    } catch (failure) {
      if (!isWechatFailure(failure)) throw failure;
      this.logger.warn({ failure }, 'WeChat drew no mini-program code');
      throw new Refusal('plates.unavailable');
    }
  }
}

interface DoorRow {
  code: string;
  building: number;
  unit: number;
}

const LIVING = `
  select code, building, unit from door_codes
   where station_id = $1 and retired_at is null and ($2::integer is null or building = $2)
   order by building, unit
   limit 500`;
