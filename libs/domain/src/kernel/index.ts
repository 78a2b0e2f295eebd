export * from './refusal';
export * from './time';
export * from './policy-name';
