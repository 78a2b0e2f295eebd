import type { InputOf, listSweeps, OutputOf, readSweep, SweepView } from '@doorstep/contracts';
import { NO_SWEEP, placeWords, progressOf, Refusal, type Caller } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { Reader } from '../../../platform/database/reader';
import { Stations } from '../../stations/index';
import { siblingsOfTicket, type SweptRow } from './siblings-of-ticket';

const COLUMNS = `id, number, station_id as "stationId", category, building, unit, room, place, cause, sweep,
  party_id as "partyId", party_name as "partyName"`;
const ONE = `select ${COLUMNS} from tickets where station_id = $1::uuid and id = $2::uuid`;
const OPEN = `select ${COLUMNS} from tickets where station_id = $1::uuid and sweep_open > 0 order by id limit 50`;

/** What is looked at because of one root: which flats, what is known of each, how far it has come. */
@Injectable()
export class SweepViews {
  constructor(
    private readonly db: Database,
    private readonly stations: Stations,
  ) {}

  async read(
    { stationId }: Caller,
    { ticketId }: InputOf<typeof readSweep>,
  ): Promise<OutputOf<typeof readSweep>> {
    const [ticket] = await this.db.query<SweptRow>(ONE, [stationId, ticketId]);
    if (ticket === undefined) throw new Refusal('ticket.unknown');
    return this.of(this.db, ticket);
  }

  async of(reader: Reader, ticket: SweptRow): Promise<SweepView> {
    const { cause, siblings } = await siblingsOfTicket(reader, this.stations, ticket);
    return {
      ticketId: ticket.id,
      number: ticket.number,
      cause,
      progress: progressOf(ticket.sweep ?? NO_SWEEP),
      siblings: siblings.map((sibling) => ({ ...sibling, place: placeWords(sibling) })),
    };
  }

  /** Those with flats nobody has looked at yet, oldest first. */
  async list({ stationId }: Caller): Promise<OutputOf<typeof listSweeps>> {
    const rows = await this.db.query<SweptRow>(OPEN, [stationId]);
    return {
      items: rows.flatMap(({ id, number, place, cause, sweep }) =>
        cause === null
          ? []
          : [{ ticketId: id, number, place, cause, progress: progressOf(sweep ?? NO_SWEEP) }],
      ),
    };
  }
}
