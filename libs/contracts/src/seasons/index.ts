export * from './rounds';
export * from './calendar';
