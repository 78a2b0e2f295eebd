export * from './alerts';
export * from './inbox';
export * from './tellings';
