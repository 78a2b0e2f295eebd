export * from './handovers';
