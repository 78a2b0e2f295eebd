export * from './doors';
