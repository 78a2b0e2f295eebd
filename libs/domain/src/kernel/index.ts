export * from './refusal';
export * from './time';
