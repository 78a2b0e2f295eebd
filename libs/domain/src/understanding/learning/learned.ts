import type { IncidentWeights } from '../incident/same-incident';
import { modelsOf, type Models } from './models';
import WEIGHTS from './weights.json';

let unpacked: Models | null = null;

/** What the product has learned, unpacked when it is first asked. */
export const learned = (): Models => (unpacked ??= modelsOf(WEIGHTS));
/** How much each sign of one incident weighs. */
export const learnedIncident = (): IncidentWeights => WEIGHTS.incident;
