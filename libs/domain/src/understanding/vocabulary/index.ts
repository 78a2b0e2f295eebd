import { NOT_ISSUES } from './chat';
import { ENERGY } from './energy';
import { ORDER } from './order';
import { PEOPLE } from './people';
import { PREMISES } from './premises';
import type { Vocabulary } from './vocabulary';
import { WATER } from './water';
import { WORKS } from './works';
import { YARD } from './yard';

/** Everything the field's own words say about a category. */
export const VOCABULARY: Vocabulary = {
  ...WATER,
  ...ENERGY,
  ...PREMISES,
  ...WORKS,
  ...YARD,
  ...ORDER,
  ...PEOPLE,
  ...NOT_ISSUES,
};
