export * from './outcome-of';
export * from './three-rates';
export * from './scorecard';
export * from './words';
