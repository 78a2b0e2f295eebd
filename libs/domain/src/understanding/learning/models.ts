import type { Category, PartyKind, Urgency } from '../../directory/index';
import type { LinearModel } from './linear-model';

/** Whether a text as a whole sounds like danger, whatever kind of matter it is taken for. */
export const ALARMS = ['emergency', 'other'] as const;
type Alarm = (typeof ALARMS)[number];

/** The learned judgements. Each only weighs what the rules and words bring; see docs/understanding.md. */
export interface Models {
  category: LinearModel<Category>;
  alarm: LinearModel<Alarm>;
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

/** No row becomes an object of its own: there are fifty thousand of them, and somebody waits for the first text. */
function unpack<Label extends string>({ labels, scale, rows }: Packed): LinearModel<Label> {
  const width = labels.length;
  const lines = rows.split('\n');
  const weights = new Int8Array(lines.length * width);
  const begins = new Map<string, number>();
  for (const [line, row] of lines.entries()) {
    const at = row.length - width;
    const begin = line * width;
    for (let k = 0; k < width; k += 1) weights[begin + k] = row.charCodeAt(at + k) - NOUGHT;
    begins.set(row.slice(0, at), begin);
  }
  return { labels: labels as Label[], begins, weights, scale };
}

/** Models as the training wrote them. */
export const modelsOf = (packed: Record<keyof Models, Packed>): Models => ({
  category: unpack(packed.category),
  alarm: unpack(packed.alarm),
  urgency: unpack(packed.urgency),
  party: unpack(packed.party),
});
