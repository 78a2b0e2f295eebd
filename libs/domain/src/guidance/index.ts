export * from './danger-in';
export * from './guide';
export * from './propose-words';
export * from './scrub';
