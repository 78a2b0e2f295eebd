export * from './duty-at';
