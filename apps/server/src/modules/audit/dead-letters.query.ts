import type { InputOf, listDeadLetters, OutputOf } from '@doorstep/contracts';
import type { Caller } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { DeadLetters } from '../../platform/due/dead-letters';
import { cursorOf, startOf } from '../../platform/http/page-cursor';
import { reachOf } from './reach-of';
import { aboutWords } from './words';

/** The ticket a piece of work was about, by the number people know. */
const NUMBERS = `select subject_id as "subjectId", max(payload #>> '{ticket,number}') as number from facts
  where station_id = $1::uuid and subject_id = any($2::uuid[]) and type in ('ticket.reported', 'ticket.transcribed')
  group by subject_id`;

/** What could not be done, newest first, in words the secretary understands. */
@Injectable()
export class DeadLettersQuery {
  constructor(
    private readonly db: Database,
    private readonly letters: DeadLetters,
  ) {}

  async read(
    caller: Caller,
    asked: InputOf<typeof listDeadLetters>,
  ): Promise<OutputOf<typeof listDeadLetters>> {
    const { cursor, limit } = asked;
    const page = { tenants: reachOf(caller), before: startOf(cursor), limit: limit + 1 };
    const found = await this.letters.list(this.db, page);
    const shown = found.slice(0, limit);
    const numbers = await this.numbersOf(
      caller,
      shown.flatMap(({ subjectId }) => subjectId ?? []),
    );
    const last = shown.at(-1);
    return {
      items: shown.map(({ subjectId, failedAt, ...letter }) => ({
        ...letter,
        about: aboutWords(letter.name, numbers.get(subjectId ?? '') ?? null),
        failedAt: failedAt.toISOString(),
      })),
      nextCursor: found.length > limit && last !== undefined ? cursorOf(last.failedAt, last.workId) : null,
    };
  }

  private async numbersOf(
    { stationId }: Caller,
    subjectIds: readonly string[],
  ): Promise<Map<string, string>> {
    if (subjectIds.length === 0) return new Map();
    const rows = await this.db.query<{ subjectId: string; number: string }>(NUMBERS, [stationId, subjectIds]);
    return new Map(rows.map(({ subjectId, number }) => [subjectId, number]));
  }
}
