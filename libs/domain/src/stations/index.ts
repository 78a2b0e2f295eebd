export * from './door-code';
