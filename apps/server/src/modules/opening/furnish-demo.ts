import { Injectable } from '@nestjs/common';
import { HangDemoWall } from './hang-demo-wall';
import { WalkDemoSeason } from './walk-demo-season';
import { WriteDemoRegister } from './write-demo-register';

/** What a station has that has been open for months: its register, its wall, a season under way; each once. */
@Injectable()
export class FurnishDemo {
  constructor(
    private readonly writeRegister: WriteDemoRegister,
    private readonly hangWall: HangDemoWall,
    private readonly walkSeason: WalkDemoSeason,
  ) {}

  async execute(stationId: string): Promise<void> {
    await this.writeRegister.execute(stationId);
    await this.hangWall.execute(stationId);
    await this.walkSeason.execute(stationId);
  }
}
