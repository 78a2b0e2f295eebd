import type { listAttempts, OutputOf } from '@doorstep/contracts';
import {
  Refusal,
  TICKET_NOTICES,
  type AttemptResult,
  type Caller,
  type Channel,
  type NoticeTemplate,
} from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { Identity } from '../identity/index';

interface AttemptRow {
  notice_id: string;
  person_id: string;
  template: NoticeTemplate;
  channel: 'inbox' | Channel;
  at: Date;
  result: AttemptResult;
  detail: string;
}

/** Who was told of a ticket, when, by which way, with which answer: newest first. */
@Injectable()
export class Attempts {
  constructor(
    private readonly database: Database,
    private readonly identity: Identity,
  ) {}

  async of({ stationId }: Caller, ticketId: string): Promise<OutputOf<typeof listAttempts>> {
    const rows = await this.database.query<AttemptRow>(
      `select notice_id, person_id, template, channel, at, result, detail from notice_attempts
       where station_id = $1 and subject_id = $2 and template = any($3::text[])
       order by at desc, id desc limit 200`,
      [stationId, ticketId, TICKET_NOTICES],
    );
    if (rows.length === 0) await this.mustExist(stationId, ticketId);
    const names = await this.identity.namesOf(
      this.database,
      rows.map(({ person_id }) => person_id),
    );
    const items = rows.map(({ notice_id, person_id, template, channel, at, result, detail }) => ({
      noticeId: notice_id,
      personName: names.get(person_id) ?? '居民',
      template,
      channel,
      at: at.toISOString(),
      result,
      detail,
    }));
    return { items };
  }

  /** A ticket nobody was told of yet is known by its facts; one out of reach is not there. */
  private async mustExist(stationId: string, ticketId: string): Promise<void> {
    const facts = await this.database.query(
      `select 1 from facts where station_id = $1 and subject_id = $2 and type like 'ticket.%' limit 1`,
      [stationId, ticketId],
    );
    if (facts.length === 0) throw new Refusal('ticket.unknown');
  }
}
