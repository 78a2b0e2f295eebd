import { READINGS } from './readings';

/** What ears in the north and phones confuse: zh and z, ng and n, l and n. */
const blurred = (reading: string) =>
  reading
    .replace(/^([zcs])h/, '$1')
    .replace(/ng$/, 'n')
    .replace(/^n/, 'l');

let known: Map<string, string> | null = null;
function readings(): Map<string, string> {
  if (known !== null) return known;
  known = new Map();
  for (const entry of READINGS.split(' ')) {
    const reading = /^[a-z]+/.exec(entry)?.[0] ?? '';
    for (const sign of entry.slice(reading.length)) known.set(sign, blurred(reading));
  }
  return known;
}

/** The reading of each sign; a sign without one (a digit, a letter, a rare one) stands for itself. */
export function syllablesOf(text: string): string[] {
  const table = readings();
  return [...text].map((sign) => table.get(sign) ?? sign);
}
