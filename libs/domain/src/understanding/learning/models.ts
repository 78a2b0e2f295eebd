import type { Category, PartyKind, Urgency } from '../../directory/index';
import type { LinearModel } from './linear-model';

/** The three learned judgements. Each only weighs what the rules and words bring; see docs/understanding.md. */
export interface Models {
  category: LinearModel<Category>;
  urgency: LinearModel<Urgency>;
  party: LinearModel<PartyKind>;
}

interface Packed {
  labels: string[];
  scale: number;
  rows: string;
}

/** A weight is one printable sign; this one stands for nought. */
const NOUGHT = 80;

function unpack<Label extends string>({ labels, scale, rows }: Packed): LinearModel<Label> {
  const weights = new Map<string, Float32Array>();
  for (const row of rows.split('\n')) {
    const at = row.length - labels.length;
    const values = Float32Array.from(labels, (_, k) => (row.charCodeAt(at + k) - NOUGHT) * scale);
    weights.set(row.slice(0, at), values);
  }
  return { labels: labels as Label[], weights };
}

/** Models as the training wrote them. */
export const modelsOf = (packed: Record<keyof Models, Packed>): Models => ({
  category: unpack(packed.category),
  urgency: unpack(packed.urgency),
  party: unpack(packed.party),
});
