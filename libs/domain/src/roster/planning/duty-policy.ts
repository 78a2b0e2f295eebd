/** The part of the day a slot is felt as. Availability and wishes are said in these words. */
export const DAY_PARTS = ['night', 'morning', 'afternoon', 'evening'] as const;
export type DayPart = (typeof DAY_PARTS)[number];

export const DAY_PART_WORDS: Record<DayPart, string> = {
  night: '夜间',
  morning: '上午',
  afternoon: '下午',
  evening: '晚上',
};

export const SLOT_MODES = ['on_site', 'on_call'] as const;
export type SlotMode = (typeof SLOT_MODES)[number];

/** One piece of the day. `end` may be `24:00`; an end at or before the start runs into the next day. */
export interface SlotCut {
  /** Short and stable, unique among the cuts of a day: `night`, `morning`. */
  key: string;
  label: string;
  /** `HH:MM` on the station's wall clock. */
  start: string;
  end: string;
  part: DayPart;
  mode: SlotMode;
  /** Overrides the headcount of the policy (or of the variant). */
  headcount?: number;
}

/** Another cut of the day: for a season (`MM-DD`, both ends included, may wrap the year's end) or for holidays. A holiday variant beats a season. */
export interface DutyVariant {
  name: string;
  kind: 'season' | 'holiday';
  from?: string;
  until?: string;
  cuts: readonly SlotCut[];
  headcount?: number;
}

/** The station's rules of duty (值班规矩). Everything promised under it is stamped with its name. */
export interface DutyPolicy {
  name: string;
  cuts: readonly SlotCut[];
  /** How many sit in a slot at least. */
  headcount: number;
  variants: readonly DutyVariant[];
  /** When in-service members may sit. */
  inServiceOn: 'rest-days' | 'any-day';
  /** Hours between the end of one seat and the start of the next. */
  minRestHours: number;
  /** Nobody of this age (years) or above sits at night; null: no such rule. */
  noNightFromAge: number | null;
  /** Seats a person takes per week (Monday to Sunday) at most; a member's own limit may be lower. */
  maxPerWeek: number;
  /** Hours before its start by which a seat must be confirmed. */
  confirmHours: number;
  /** Minutes after the start at which somebody missing counts as late. */
  lateMinutes: number;
  /** Minutes before the start from which one may check in. */
  checkInMinutes: number;
  standbyPerSlot: number;
}

/** What a station starts with: four slots a day, two people each. */
export const DEFAULT_POLICY: DutyPolicy = {
  name: 'default-1',
  cuts: [
    { key: 'night', label: '夜间值守', start: '00:00', end: '08:00', part: 'night', mode: 'on_call' },
    { key: 'morning', label: '上午班', start: '08:00', end: '13:00', part: 'morning', mode: 'on_site' },
    { key: 'afternoon', label: '下午班', start: '13:00', end: '18:00', part: 'afternoon', mode: 'on_site' },
    { key: 'evening', label: '晚班', start: '18:00', end: '24:00', part: 'evening', mode: 'on_site' },
  ],
  headcount: 2,
  variants: [],
  inServiceOn: 'rest-days',
  minRestHours: 10,
  noNightFromAge: 75,
  maxPerWeek: 3,
  confirmHours: 24,
  lateMinutes: 10,
  checkInMinutes: 30,
  standbyPerSlot: 1,
};
