export * from './thanks';
export * from './wish-cards';
