import type { Reader } from '../../platform/database/reader';
import type { Tx } from '../../platform/database/tx';

/** A row every station has for itself. */
interface OfStation {
  stationId: string;
  id: string;
}

/** A table of this room: reading, holding, adding and changing rows by the names the code has for their columns. */
export interface Table<Row extends OfStation> {
  /** Rows of the station under a condition in SQL whose own parameters begin at `$2`. */
  list(reader: Reader, stationId: string, where: string, params?: readonly unknown[]): Promise<Row[]>;
  find(reader: Reader, stationId: string, id: string): Promise<Row | null>;
  /** The row held until the act is over. */
  hold(tx: Tx, id: string): Promise<Row | null>;
  add(tx: Tx, row: Row): Promise<void>;
  /** Changes the row in the database and in memory. */
  change(tx: Tx, row: Row, changes: Partial<Row>): Promise<void>;
}

/** An instant as it travels in an answer. */
export const isoOf = (moment: Date | null): string | null => moment?.toISOString() ?? null;

const snake = (name: string): string => name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`);

/** Says once which columns a row has. */
export function tableOf<Row extends OfStation>(
  table: string,
  names: readonly (keyof Row & string)[],
): Table<Row> {
  const columns = names.map((name) => `${snake(name)} as "${name}"`).join(', ');
  const select = `select ${columns} from ${table} where station_id = $1`;
  const insert = `insert into ${table} (${names.map(snake).join(', ')})
    values (${names.map((_, n) => `$${n + 1}`).join(', ')})`;
  const one = async (found: Promise<Row[]>): Promise<Row | null> => (await found)[0] ?? null;
  return {
    list: (reader, stationId, where, params = []) =>
      reader.query<Row>(`${select} and ${where}`, [stationId, ...params]),
    find: (reader, stationId, id) => one(reader.query<Row>(`${select} and id = $2`, [stationId, id])),
    hold: (tx, id) => one(tx.query<Row>(`${select} and id = $2 for update`, [tx.stationId, id])),
    add: async (tx, row) => {
      await tx.query(
        insert,
        names.map((name) => row[name]),
      );
    },
    change: async (tx, row, changes) => {
      const changed = Object.keys(changes) as (keyof Row & string)[];
      if (changed.length > 0) {
        const set = changed.map((name, n) => `${snake(name)} = $${n + 3}`).join(', ');
        const values = changed.map((name) => changes[name]);
        await tx.query(`update ${table} set ${set} where station_id = $1 and id = $2`, [
          tx.stationId,
          row.id,
          ...values,
        ]);
      }
      Object.assign(row, changes);
    },
  };
}
