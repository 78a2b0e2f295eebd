export * from './parties';
export * from './guidance';
export * from './station-rules';
