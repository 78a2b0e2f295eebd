export * from './refusal';
export * from './time';
export * from './policy-name';
export * from './compare-ids';
