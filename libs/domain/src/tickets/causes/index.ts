export * from './recurrence';
export * from './root-cause';
export * from './sweep';
export * from './siblings';
