export { RosterModule } from './roster.module';
export { Roster } from './roster';
export type { ProfileRow as DutyProfileToKeep } from './planning/duty-profiles';
export type { SlotToImport } from './attendance/import-slots';
export { slotDigest, type SlotOnRoster } from './attendance/slot-rows';
