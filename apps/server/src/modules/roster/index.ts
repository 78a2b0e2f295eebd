export { RosterModule } from './roster.module';
export { Roster, type RosterSlot } from './roster';
export type { SlotToImport } from './import-slots';
