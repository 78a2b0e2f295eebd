/** For the training and its measuring only; the product asks `understand`. */
export { compare, COMPARED } from '../incident/compare';
export { readReport } from '../incident/report-read';
export { sameIncidentWith } from '../incident/same-incident';
export { understandWith } from '../understand-with';
export { lessonsOf } from './examples';
export { INCIDENT_WEIGHTS, learned } from './learned';
export { modelsOf } from './models';
