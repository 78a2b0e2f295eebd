export * from './media';
export * from './transcript';
