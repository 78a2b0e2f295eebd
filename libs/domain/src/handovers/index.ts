export * from './sheet-flow';
export * from './sheet-lines';
export * from './sitters';
