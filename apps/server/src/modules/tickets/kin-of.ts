import type { TicketView } from '@doorstep/contracts';
import { mayRead, type Caller } from '@doorstep/domain';
import type { Reader } from '../../platform/database/reader';
import type { TicketTable } from './ticket.table';

type Kin = NonNullable<TicketView['parent']>;
type KinRow = Kin & Pick<TicketTable, 'parentId' | 'reporterId' | 'partyId'>;

const KIN = `select id as "ticketId", number, status, relation, party_name as "partyName", parent_id as "parentId",
    reporter_id as "reporterId", party_id as "partyId"
  from tickets where station_id = $1::uuid and (id = $2::uuid or (parent_id = $3::uuid and relation <> 'sibling')) order by id limit 51`;

/** The ticket this one is a part of, and its own parts; only those this reader may open. */
export async function kinOf(
  reader: Reader,
  caller: Caller,
  { id, parentId, relation }: Pick<TicketTable, 'id' | 'parentId' | 'relation'>,
): Promise<{ parent: Kin | null; children: Kin[] }> {
  const rows = await reader.query<KinRow>(KIN, [caller.stationId, parentId, id]);
  const open = rows.filter((row) => mayRead(towards(row, caller), caller.role));
  const parent = open.find(({ ticketId }) => ticketId === parentId);
  return {
    parent: parent === undefined || relation === null ? null : { ...parent, relation },
    children: open.filter((row) => row.parentId === id).slice(0, 50),
  };
}

const towards = ({ reporterId, partyId }: KinRow, caller: Caller) => ({
  isReporter: reporterId !== null && reporterId === caller.personId,
  isPartyOfTicket: partyId !== null && partyId === caller.partyId,
});
