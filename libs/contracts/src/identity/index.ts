export * from './sessions';
export * from './people';
