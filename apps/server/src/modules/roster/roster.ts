import { type Bench, type Duty, dutyAt, type Role, type Slot } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/database/reader';
import { Identity } from '../identity/index';
import { importSlots } from './import-slots';

/** What other rooms may ask about duty. A hole in the roster still answers: with the next pair and the secretary. */
@Injectable()
export class Roster {
  constructor(private readonly identity: Identity) {}

  async dutyAt(reader: Reader, stationId: string, instant: Date): Promise<Duty> {
    return dutyAt(await this.benchAt(reader, stationId, instant), instant);
  }

  /**
   * The slot of that instant and all following up to the first in which somebody sits, and who stands behind them.
   * Whoever is no longer a member of the station is not called, whatever the roster still says.
   */
  async benchAt(reader: Reader, stationId: string, instant: Date): Promise<RosterBench> {
    const rows = await reader.query<SlotRow>(SLOTS_FROM, [stationId, instant]);
    const holders = await this.identity.holdersByRole(reader, stationId, ['member', 'secretary', 'district']);
    const of = (role: Role): string[] => holders.get(role) ?? [];
    const callable = new Set([...of('member'), ...of('secretary')]);
    const slots = rows
      .map(asSlot)
      .map((slot) => ({ ...slot, memberIds: slot.memberIds.filter((id) => callable.has(id)) }));
    return { slots, secretaries: of('secretary'), district: of('district') };
  }

  /** The end of the last slot there is; null in an empty roster. */
  async coveredUntil(reader: Reader, stationId: string): Promise<Date | null> {
    const [row] = await reader.query<{ until: Date | null }>(
      'select max(ends_at) as until from slots where station_id = $1',
      [stationId],
    );
    return row?.until ?? null;
  }

  /** Writes slots and who sits in them; a slot that begins at the same instant is replaced. */
  readonly importSlots = importSlots;
}

/** A slot with the name it has at the station. */
export type RosterSlot = Slot & { label: string };

/** Slots with their names, and who stands behind them. */
type RosterBench = Omit<Bench, 'slots'> & { slots: readonly RosterSlot[] };

export interface SlotRow {
  slot_id: string;
  starts_at: Date;
  ends_at: Date;
  label: string;
  member_ids: string[];
}

export const asSlot = (row: SlotRow): RosterSlot => ({
  id: row.slot_id,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  label: row.label,
  memberIds: row.member_ids,
});

const SLOTS_FROM = `
  select s.slot_id, s.starts_at, s.ends_at, s.label,
         array(select a.person_id::text from assignments a
                where a.station_id = s.station_id and a.slot_id = s.slot_id order by a.place, a.person_id) as member_ids
    from slots s
   where s.station_id = $1 and s.ends_at > $2
     and s.starts_at <= coalesce((select min(later.starts_at)
                                    from slots later join assignments a using (station_id, slot_id)
                                   where later.station_id = $1 and later.starts_at > $2), 'infinity')
   order by s.starts_at
   limit 100`;
