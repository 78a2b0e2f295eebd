export * from './attempt';
export * from './channels';
export * from './next-way';
export * from './ring-limits';
export * from './ring-priority';
export * from './ring-of';
export * from './words';
export * from './telephone';
