export * from './views';
export * from './report';
export * from './acts';
export * from './escalation';
export * from './clocks';
export * from './links';
export * from './neighbours';
export * from './calls';
