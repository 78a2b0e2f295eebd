import type { OutputOf, readCalendarLink } from '@doorstep/contracts';
import type { Caller } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';

/** Whether my calendar has a living address, and since when; the address itself was shown once. */
@Injectable()
export class CalendarLinkQuery {
  constructor(private readonly db: Database) {}

  async execute({ stationId, personId }: Caller): Promise<OutputOf<typeof readCalendarLink>> {
    const [row] = await this.db.query<{ issued_at: Date }>(LIVING, [stationId, personId]);
    return { url: null, issuedAt: row?.issued_at.toISOString() ?? null };
  }
}

const LIVING =
  'select issued_at from calendar_links where station_id = $1 and person_id = $2 and revoked_at is null';
