export * from './clusters';
export * from './covered';
