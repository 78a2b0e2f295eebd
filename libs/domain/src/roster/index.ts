export * from './duty-at';
export * from './calendar/index';
export * from './planning/index';
export * from './attendance/index';
export * from './market/index';
export * from './feeds/index';
