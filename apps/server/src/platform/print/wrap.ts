/** What does not stand at the beginning of a line, and what not at its end. */
const NEVER_FIRST = /^[，。、；：？！）」』”’》〉】…—·％,.;:?!)\]}%〕]/u;
const NEVER_LAST = /[（「『“‘《〈【([{〔]$/u;

/** Latin words, numbers and codes stay whole; everything else may part anywhere. */
const PIECES = /[A-Za-z0-9@#&+\-_./:%~]+|[^\S\n]+|[^]/gu;

/**
 * Breaks a text into lines no wider than `width`, as Chinese is set: between any two characters, but no closing mark at
 * the beginning of a line, no opening one at its end. A word wider than a whole line is cut.
 */
export function wrap(text: string, width: number, widthOf: (text: string) => number): string[] {
  return text.split('\n').flatMap((paragraph) => linesOf(paragraph, width, widthOf));
}

function linesOf(paragraph: string, width: number, widthOf: (text: string) => number): string[] {
  const lines: string[][] = [[]];
  for (const piece of piecesOf(paragraph, width, widthOf)) {
    const line = lines.at(-1)!;
    if (line.length === 0 || widthOf([...line, piece].join('')) <= width) line.push(piece);
    else if (piece.trim() !== '') lines.push([...carriedOver(line, piece), piece]);
  }
  return lines.map((line) => line.join('').trimEnd());
}

/** What must come down to the next line together with the piece that begins it; taken off the old line. */
function carriedOver(line: string[], piece: string): string[] {
  const carried: string[] = [];
  let next = piece;
  while (line.length > 1 && carried.length < 4 && (NEVER_FIRST.test(next) || NEVER_LAST.test(line.at(-1)!))) {
    next = line.pop()!;
    carried.unshift(next);
  }
  return carried;
}

function* piecesOf(paragraph: string, width: number, widthOf: (text: string) => number): Generator<string> {
  for (const [piece] of paragraph.matchAll(PIECES)) {
    if (widthOf(piece) <= width) yield piece;
    else yield* piece;
  }
}
