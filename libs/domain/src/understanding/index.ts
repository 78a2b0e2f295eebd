export * from './understanding';
export * from './understand';
export * from './same-incident';
export { type Place } from './place/place';
