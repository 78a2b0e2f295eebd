import type { Category } from '../directory/index';
import { firstDangerIn } from './judging/danger-signs';
import { numbersFor } from './judging/numbers-for';
import { selfHelpFor } from './judging/self-help';
import type { Place } from './place/place';
import { readPlace } from './place/read-place';
import { maskDenied } from './reading/mask-denied';
import { normalise } from './reading/normalise';
import type { PublicNumber } from './understanding';

/** What the phone sees by itself while somebody types: danger, and the place. */
export interface FirstLook {
  /** The kind of danger the words show signs of; null when they show none. */
  danger: Category | null;
  selfHelp: string | null;
  numbers: PublicNumber[];
  place: Place;
}

/**
 * Looks for danger and place only, from words alone: small enough for the phone's main package, so that the number to
 * call is there without a connection. Everything else is asked of the server (`understand`).
 */
export function firstLook(text: string): FirstLook {
  const read = normalise(text);
  const meant = maskDenied(read) || read;
  const danger = firstDangerIn(meant);
  const place = readPlace(read);
  if (danger === null) return { danger, selfHelp: null, numbers: [], place };
  return {
    danger,
    selfHelp: selfHelpFor([danger]),
    numbers: numbersFor([{ category: danger, urgency: 'emergency' }], meant),
    place,
  };
}
