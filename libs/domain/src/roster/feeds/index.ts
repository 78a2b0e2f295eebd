export * from './calendar-entry';
export * from './my-week';
