export * from './parties';
export * from './guidance';
