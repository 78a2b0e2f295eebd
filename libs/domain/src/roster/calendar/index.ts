export * from './day-kind';
export * from './station-days';
export * from './national-calendar';
export * from './day-of';
