export * from './avoided';
export * from './round-flow';
export * from './round-places';
export * from './season-days';
export * from './season-plan';
export * from './words';
