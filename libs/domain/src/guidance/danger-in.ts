import type { Category } from '../directory/index';
import { DANGER, HARMLESS } from '../understanding/judging/danger-signs';
import { numbersFor } from '../understanding/judging/numbers-for';
import { selfHelpFor } from '../understanding/judging/self-help';
import type { PublicNumber } from '../understanding/understanding';

/** What the phone sees by itself, before anybody has answered and where there is no network. */
export interface Danger {
  category: Category;
  /** The words it was read from. */
  sign: string;
  numbers: PublicNumber[];
  selfHelp: string | null;
}

/** Asked in this order: what kills fastest stands first. */
const KINDS: readonly Category[] = ['gas_leak', 'fire', 'power', 'medical_rescue', 'security'];

let compiled: [Category, RegExp][] | null = null;
const signs = (): [Category, RegExp][] =>
  (compiled ??= KINDS.map((kind) => [kind, new RegExp((DANGER[kind] ?? []).join('|'))]));

/** Whether a text speaks of danger to life. Small and quick, a first look only: where the whole was understood, that counts. */
export function dangerIn(text: string): Danger | null {
  if (HARMLESS.test(text)) return null;
  for (const [category, pattern] of signs()) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const numbers = numbersFor([{ category, urgency: 'emergency' }], text);
    return { category, sign: found[0], numbers, selfHelp: selfHelpFor([category]) };
  }
  return null;
}

/** What to do about a kind of matter until somebody comes; null where nothing helps. */
export const selfHelpOf = (category: Category): string | null => selfHelpFor([category]);
