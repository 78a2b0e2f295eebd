export * from './kernel/index';
export * from './identity/index';
export * from './directory/index';
export * from './stations/index';
export * from './roster/index';
export * from './tickets/index';
export * from './events/index';
export * from './notifications/index';
