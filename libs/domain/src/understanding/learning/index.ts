/** For the training and its measuring only; the product asks `understand`. */
export { understandWith } from '../understand-with';
export { lessonsOf } from './examples';
export { modelsOf } from './models';
export { default as WEIGHTS } from './weights.json';
