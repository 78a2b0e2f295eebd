export * from './card';
export * from './may-serve';
export * from './fit';
export * from './suggest';
export * from './pair-wall';
export { readWish } from './reading/read-wish';
export { readOffer } from './reading/read-offer';
