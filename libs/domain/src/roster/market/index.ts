export * from './swap-flow';
export * from './exchange';
