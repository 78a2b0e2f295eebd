import { dataUri } from './data-uri';
import { DRAWINGS, type Drawing } from './drawings';

const GROUND = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 48 48'";
const STROKE = "fill='none' stroke='#000' stroke-width='3.2' stroke-linecap='round' stroke-linejoin='round'";

const made = new Map<string, string>();

function once(key: string, make: () => string): string {
  const ready = made.get(key);
  if (ready !== undefined) return ready;
  const uri = make();
  made.set(key, uri);
  return uri;
}

/** The line of a drawing as a CSS mask. */
export function lineMask(drawing: Drawing): string {
  return once(
    `line ${drawing}`,
    () => `url("${dataUri(`${GROUND} ${STROKE}><path d='${DRAWINGS[drawing][0]}'/></svg>`)}")`,
  );
}

/** Its coloured shadow, printed two and a half units down and to the right; undefined where a drawing has none. */
export function shadowMask(drawing: Drawing): string | undefined {
  const shape = DRAWINGS[drawing][1];
  if (shape === '') return undefined;
  return once(
    `shadow ${drawing}`,
    () => `url("${dataUri(`${GROUND}><path transform='translate(2.5 2.5)' d='${shape}'/></svg>`)}")`,
  );
}
