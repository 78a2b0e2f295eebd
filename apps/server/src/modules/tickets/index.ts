export { TicketsModule } from './tickets.module';
export { RebuildTickets } from './rebuild/rebuild-tickets';
export { Tickets } from './tickets';
export type { HistoryEntry } from './history-entry';
export { TicketViews } from './ticket-views';
