import type { Features } from '../learning/features';
import { likelihoods } from '../learning/linear-model';
import type { Models } from '../learning/models';

/** How much a text sounds like danger, nought to one, whatever kind of matter it is taken for. */
export const alarmIn = (features: Features, models: Models): number =>
  likelihoods(models.alarm, features).get('emergency') ?? 0;
