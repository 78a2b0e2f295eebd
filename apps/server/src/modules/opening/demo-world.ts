import { createHash } from 'node:crypto';
import {
  type Category,
  dayAfter,
  days,
  DEFAULT_POLICY,
  doorCodeFrom,
  type DraftSlot,
  slotsOfDays,
  stationDay,
  stationInstant,
  type Urgency,
} from '@doorstep/domain';
import type { HistoryEntry } from '../tickets/index';
import type { InventedOffer, InventedWish } from '../wishes/index';
import world from './demo-world.json';

/** The seats of one station that come round again and again, beginning on the Monday named `from`. */
interface Pattern {
  from: string;
  days: number;
  /** `cut` names a cut of the default rules of duty. */
  turns: { day: number; cut: string; members: string[]; standby: string[] }[];
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
  /** Only on lines of which somebody found the root. */
  cause?: HistoryEntry['cause'];
  looks?: HistoryEntry['looks'];
}

/** A slot with its sitters by the file's keys. */
interface DemoSlot extends Pick<
  DraftSlot,
  'startsAt' | 'endsAt' | 'label' | 'cutKey' | 'part' | 'mode' | 'headcount'
> {
  members: readonly string[];
  standby: readonly string[];
}

const pattern: Pattern = world.pattern;
const DAY = days(1);

/** The station at which the demo takes place. */
export const DEMO_STATION = world.pattern.station;

/** The lines of its register. */
export const demoRegister = world.register.entries as RegisterLine[];

/** Its wish wall: cards with the days they have hung, and what has become of them. */
export const demoWall = world.wall as {
  offers: (Omit<InventedOffer, 'memberId'> & { member: string })[];
  wishes: InventedWish[];
};

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

/**
 * The slots beginning on the station's days from `first` up to, not including, the day of `last`: cut by the default
 * rules of duty, four weeks again and again. Our own solver drafted them; they keep every rule, over the edge too.
 */
export function demoSlots(first: Date, last: Date): DemoSlot[] {
  const [fromDay, untilDay] = [stationDay(first), dayAfter(stationDay(last), -1)];
  return slotsOfDays(DEFAULT_POLICY, [], fromDay, untilDay).map((slot) => {
    const { startsAt, endsAt, label, cutKey, part, mode, headcount } = slot;
    const { members = [], standby = [] } = turnOf(slot.day, cutKey) ?? {};
    return { startsAt, endsAt, label, cutKey, part, mode, headcount, members, standby };
  });
}

function turnOf(day: string, cut: string): Pattern['turns'][number] | undefined {
  const since = Math.round((stationInstant(day).getTime() - stationInstant(pattern.from).getTime()) / DAY);
  const place = ((since % pattern.days) + pattern.days) % pattern.days;
  return pattern.turns.find((turn) => turn.day === place && turn.cut === cut);
}
