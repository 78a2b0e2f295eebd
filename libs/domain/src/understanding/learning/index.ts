/** For the training and its measuring only; the product asks `understand`. */
export { compare, COMPARED } from '../incident/compare';
export { readReport } from '../incident/report-read';
export { sameIncidentWith } from '../incident/same-incident';
export { understandWith } from '../understand-with';
export { lessonsOf } from './examples';
export { learned, learnedIncident } from './learned';
export { modelsOf } from './models';
