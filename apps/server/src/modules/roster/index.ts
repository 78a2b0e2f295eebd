export { RosterModule } from './roster.module';
export { Roster } from './roster';
export { calendarOf } from './planning/station-calendar';
export type { ProfileRow as DutyProfileToKeep } from './planning/duty-profiles';
export type { SlotToImport } from './attendance/import-slots';
export { slotDigest, type SlotOnRoster } from './attendance/slot-rows';
