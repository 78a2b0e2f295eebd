export * from './endpoint';
export * from './shapes';
