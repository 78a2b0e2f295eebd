import { type Duty, dutyAt, seconds } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { Reader } from '../../platform/database/reader';
import { Identity } from '../identity/index';
import { benchAt, type RosterBench } from './attendance/bench-at';
import { shortNow } from './attendance/short-now.query';
import { slotOf, slotsBetween, slotsOf } from './attendance/slot-rows';
import { ImportSlots, type SlotToImport } from './attendance/import-slots';
import { keepNewProfiles } from './planning/duty-profiles';
import type { Tx } from '../../platform/database/tx';

const SHORT_WHILE = seconds(10);

/** What other rooms may ask about duty. A hole in the roster still answers: with the secretary, the district, anybody. */
@Injectable()
export class Roster {
  constructor(
    private readonly identity: Identity,
    private readonly importing: ImportSlots,
  ) {}

  async dutyAt(reader: Reader, stationId: string, instant: Date): Promise<Duty> {
    return dutyAt(await this.benchAt(reader, stationId, instant), instant);
  }

  /**
   * The same for several instants, in their order. Where whoever there is, is the same before and after a short while, it
   * was so in between, and nobody is asked for each.
   */
  async dutiesAt(reader: Reader, stationId: string, instants: readonly Date[]): Promise<Duty[]> {
    const times = instants.map((instant) => instant.getTime());
    const [first, last] = [new Date(Math.min(...times)), new Date(Math.max(...times))];
    const between = last.getTime() - first.getTime();
    if (instants.length > 1 && between <= SHORT_WHILE) {
      const [before, after] = await Promise.all([
        this.benchAt(reader, stationId, first),
        this.benchAt(reader, stationId, last),
      ]);
      if (isDeepStrictEqual(before, after)) return instants.map((instant) => dutyAt(after, instant));
    }
    return Promise.all(instants.map((instant) => this.dutyAt(reader, stationId, instant)));
  }

  /** What the rule of duty reads, as of that instant: two statements, whatever has happened since. */
  async benchAt(reader: Reader, stationId: string, instant: Date): Promise<RosterBench> {
    const hats = ['member', 'secretary', 'district'] as const;
    const holders = await this.identity.holdersByRole(reader, stationId, hats, instant);
    return benchAt(reader, stationId, instant, holders);
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
  importSlots(tx: Tx, stationId: string, slots: readonly SlotToImport[]): Promise<void> {
    return this.importing.execute(tx, stationId, slots);
  }

  /** What is known of members when a station is opened; whoever has said something themselves is left alone. */
  readonly keepNewProfiles = keepNewProfiles;

  /** Slots by id, by span of time, or one (refused when the station has none such), with all their seats. */
  readonly slotsOf = slotsOf;
  readonly slotsBetween = slotsBetween;
  readonly slotOf = slotOf;

  /** What the watchman asks, of all these stations at once. */
  readonly shortNow = shortNow;
}
