import { modelsOf, type Models } from './learning/models';
import WEIGHTS from './learning/weights.json';
import { understandWith } from './understand-with';
import type { Understanding, UnderstandingContext } from './understanding';

let unpacked: Models | null = null;

/**
 * What a text says: its matters, its place, and what to do meanwhile. A pure function of the words and of what the
 * station knows. Always a suggestion: people change any part of it. With its weights it is too large for the phone's
 * main package: the phone asks the server, and looks for danger by itself (`firstLook`).
 */
export function understand(text: string, context: UnderstandingContext): Understanding {
  unpacked ??= modelsOf(WEIGHTS);
  return understandWith(unpacked, text, context);
}
