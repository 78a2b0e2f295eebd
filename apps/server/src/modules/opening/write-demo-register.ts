import { CATEGORIES } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import { Directory, type Party } from '../directory/index';
import { Identity } from '../identity/index';
import { type HistoryEntry, Tickets } from '../tickets/index';
import { demoRegister, type RegisterLine } from './demo-world';

/** The earliest lines of the invented register do not say who wrote them; this member did. */
const SCRIBE = 'R03';
const REPORTER = '居民';

/** Writes the invented register into the station, once. */
@Injectable()
export class WriteDemoRegister {
  constructor(
    private readonly db: Database,
    private readonly identity: Identity,
    private readonly directory: Directory,
    private readonly tickets: Tickets,
  ) {}

  async execute(stationId: string): Promise<void> {
    const [done] = await this.db.query(DONE, [stationId]);
    if (done) return;
    const people = await this.identity.byRollNumber(this.db, stationId);
    const names = await this.identity.namesOf(this.db, [...people.values()]);
    const parties = await this.directory.partiesOf(this.db, stationId);
    const entries = demoRegister.map((line) => {
      const ownerId = people.get(line.recordedBy ?? SCRIBE) ?? null;
      const party = line.dispatchedAt === null ? null : partyFor(line, parties);
      return entryOf(line, {
        ownerId,
        ownerName: ownerId === null ? null : (names.get(ownerId) ?? null),
        party,
      });
    });
    await this.db.system({ stationId }, (tx) => this.tickets.importHistory(tx, entries));
  }
}

interface Hands {
  ownerId: string | null;
  ownerName: string | null;
  party: Party | null;
}

const partyFor = (line: RegisterLine, parties: readonly Party[]): Party | null =>
  parties.find((party) => party.kind === line.party) ??
  parties.find((party) => party.kind === CATEGORIES[line.category].party) ??
  null;

const when = (text: string | null): Date | null => (text === null ? null : new Date(text));

function entryOf(line: RegisterLine, { ownerId, ownerName, party }: Hands): HistoryEntry {
  const { category, urgency, text, building, unit, room, outcome, cause = null, looks = [] } = line;
  return {
    reportedAt: new Date(line.reportedAt),
    acceptedAt: when(line.acceptedAt),
    dispatchedAt: party === null ? null : when(line.dispatchedAt),
    doneAt: when(line.doneAt),
    closedAt: when(line.closedAt),
    category,
    urgency,
    text,
    building,
    unit,
    room,
    reporterName: REPORTER,
    ownerId,
    ownerName,
    partyId: party?.partyId ?? null,
    partyName: party?.name ?? null,
    outcome,
    cause,
    looks,
  };
}

const DONE = `select id from facts where station_id = $1 and type = 'history.imported' limit 1`;
