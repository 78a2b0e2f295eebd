import type { issueCalendarLink, OutputOf } from '@doorstep/contracts';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config';
import { Database } from '../../../platform/database/database';
import { newId } from '../../../platform/database/new-id';
import type { CallerAct } from '../../../platform/http/act';
import { makeLink, REVOKE } from './calendar-links';

/**
 * Issues the private address of my calendar, shown this once; the one before it is dead from this moment. Two taps at
 * once: one living link per person, and whoever comes second waits and replaces the first.
 */
@Injectable()
export class IssueCalendarLink {
  constructor(
    private readonly db: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  execute(act: CallerAct): Promise<OutputOf<typeof issueCalendarLink>> {
    const { stationId, personId } = act.caller;
    return this.db.act(act, { stationId }, async (tx) => {
      await tx.query(ONE_AT_A_TIME, [`calendar-link ${stationId} ${personId}`]);
      await tx.query(REVOKE, [stationId, personId, tx.now]);
      const { url, hash } = makeLink(this.config.PUBLIC_URL);
      await tx.query(ISSUE, [stationId, newId(), personId, hash, tx.now]);
      return { url, issuedAt: tx.now.toISOString() };
    });
  }
}

const ONE_AT_A_TIME = 'select pg_advisory_xact_lock(hashtextextended($1, 0))';

const ISSUE = `
  insert into calendar_links (station_id, link_id, person_id, token_hash, issued_at) values ($1, $2, $3, $4, $5)`;
