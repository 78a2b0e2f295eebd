export * from './card-shapes';
export * from './desk';
export * from './offer-cards';
export * from './pairings';
export * from './readings';
export * from './thanks';
export * from './visits';
export * from './wish-cards';
