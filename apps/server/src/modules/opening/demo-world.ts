import { createHash } from 'node:crypto';
import {
  doorCodeFrom,
  days,
  stationDay,
  stationInstant,
  type Category,
  type Urgency,
} from '@doorstep/domain';
import world from './demo-world.json';

/** Slots of one station that come round again and again, beginning on the day named `from`. */
interface Pattern {
  from: string;
  days: number;
  shifts: Record<string, { label: string; start: string; end: string }>;
  turns: { day: number; shift: string; members: string[] }[];
}

/** A line of the invented register. Times are ISO 8601. */
export interface RegisterLine {
  reportedAt: string;
  category: Category;
  urgency: Urgency;
  text: string;
  building: number | null;
  unit: number | null;
  room: string | null;
  party: string;
  recordedBy: string | null;
  acceptedAt: string | null;
  dispatchedAt: string | null;
  doneAt: string | null;
  closedAt: string | null;
  outcome: string | null;
}

/** A slot with its sitters by the file's keys. */
interface DemoSlot {
  startsAt: Date;
  endsAt: Date;
  label: string;
  members: readonly string[];
}

const pattern: Pattern = world.pattern;
const DAY = days(1);

/** The station at which the demo takes place. */
export const DEMO_STATION = world.pattern.station;

/** The lines of its register. */
export const demoRegister = world.register.entries as RegisterLine[];

/** The invented sub-district as a station file. Door codes are the same in every demo, so that printed plates keep working. */
export function demoFile(): unknown {
  const stations = world.file.stations.map((station) => ({
    ...station,
    buildings: station.buildings.map((building) => ({
      ...building,
      doorCodes: Array.from({ length: building.units }, (_, unit) =>
        demoCode(station.key, building.building, unit + 1),
      ),
    })),
  }));
  return { ...world.file, stations };
}

/** The code on a door of the invented community. */
export function demoCode(stationKey: string, building: number, unit: number): string {
  return doorCodeFrom(createHash('sha256').update(`${stationKey}/${building}/${unit}`).digest());
}

/** The slots beginning on the station's days from `first` up to, not including, `last`: four weeks, again and again. */
export function demoSlots(first: Date, last: Date): DemoSlot[] {
  const slots: DemoSlot[] = [];
  for (
    let midnight = stationInstant(stationDay(first));
    midnight < last;
    midnight = new Date(midnight.getTime() + DAY)
  ) {
    slots.push(...slotsOfDay(midnight));
  }
  return slots;
}

function slotsOfDay(midnight: Date): DemoSlot[] {
  const since = Math.round((midnight.getTime() - stationInstant(pattern.from).getTime()) / DAY);
  const day = ((since % pattern.days) + pattern.days) % pattern.days;
  return pattern.turns
    .filter((turn) => turn.day === day)
    .map(({ shift, members }) => {
      const { label, start, end } = pattern.shifts[shift]!;
      const startsAt = clockOn(midnight, start);
      const endsAt = clockOn(midnight, end);
      return {
        startsAt,
        endsAt: endsAt > startsAt ? endsAt : new Date(endsAt.getTime() + DAY),
        label,
        members,
      };
    });
}

function clockOn(midnight: Date, clock: string): Date {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return stationInstant(stationDay(midnight), hour, minute);
}
