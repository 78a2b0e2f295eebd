/** What a day is to the roster. `make-up` (调休上班) is a weekend day on which everybody works. */
export const DAY_KINDS = ['ordinary', 'weekend', 'holiday', 'make-up'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

/** One day of a calendar: only days that are not what their weekday says need to stand in it. */
export interface CalendarDay {
  /** `YYYY-MM-DD`, the station's calendar day. */
  day: string;
  kind: DayKind;
  /** What people call it: 春节, 国庆节, 春节调休上班. Null when it has no name. */
  name: string | null;
  /** The yearly decree is not out yet: only what the law fixes stands here. */
  isProvisional?: boolean;
}

/** Days on which in-service members may sit. */
export const isRestDay = (kind: DayKind): boolean => kind === 'weekend' || kind === 'holiday';
