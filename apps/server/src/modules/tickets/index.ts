export { TicketsModule } from './tickets.module';
export { Tickets } from './tickets';
export type { HistoryEntry } from './history-entry';
