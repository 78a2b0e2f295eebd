export * from './duty';
