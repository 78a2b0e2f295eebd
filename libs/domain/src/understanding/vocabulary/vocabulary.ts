import type { Category } from '../../directory/index';

/** How strongly a pattern speaks for a category (below nought: against it). */
type Rule = readonly [weight: number, pattern: string];
export type Vocabulary = Partial<Record<Category, readonly Rule[]>>;
