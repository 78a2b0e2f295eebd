export * from './structure';
export * from './shared-matters';
export * from './duplicates';
export * from './following';
