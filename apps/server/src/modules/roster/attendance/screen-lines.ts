import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { ScreenSource } from '../../../platform/realtime/screen-source';
import { screenOfToken } from './screen-rows';

/** A screen's link also opens a line on which it hears what is public at its station, until it is taken back. */
@Injectable()
export class ScreenLines implements ScreenSource {
  constructor(private readonly db: Database) {}

  async stationOfScreen(token: string): Promise<string | null> {
    return (await screenOfToken(this.db, token))?.stationId ?? null;
  }
}
