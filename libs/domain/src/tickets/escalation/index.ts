export * from './climbing';
export * from './escalation-policy';
export * from './escalation-problems';
export * from './words';
