export * from './slots';
export * from './duty';
export * from './attendance';
export * from './market';
export * from './policy';
export * from './calendar';
export * from './profiles';
export * from './drafts';
