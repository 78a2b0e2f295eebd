export * from './understanding';
export * from './understand';
export * from './is-abusive';
export { type ReportedIncident } from './incident/report-read';
export { type SameIncident } from './incident/same-incident';
export { type Place } from './place/place';
