import type { Claim } from './claim-of';

/** Rows that are run in one transaction, or one alone. */
export type Piece = readonly [Claim, ...Claim[]];

/** A row that cannot be done must not go on spoiling those of others. */
const TRIED_TOGETHER = 2;

/** Somebody waits for the first of them. */
const TOGETHER_AT_MOST = 16;

/**
 * What was claimed at once, as pieces of work in the order in which they were due: rows of one station and one name whose
 * handler takes several go together. Two about the same thing never do: the second may build on what the first has
 * written. What was tried twice goes alone.
 */
export function piecesOf(claims: readonly Claim[], goesTogether: (name: string) => boolean): Piece[] {
  const pieces: [Claim, ...Claim[]][] = [];
  for (const claim of claims) {
    const mayJoin = claim.work.attempts < TRIED_TOGETHER && goesTogether(claim.work.name);
    const piece = mayJoin ? pieces.find((other) => fits(other, claim)) : undefined;
    if (piece === undefined) pieces.push([claim]);
    else piece.push(claim);
  }
  return pieces;
}

function fits(piece: Piece, claim: Claim): boolean {
  const { name, stationId } = claim.work;
  if (piece.length >= TOGETHER_AT_MOST) return false;
  return piece.every(
    (other) =>
      other.work.name === name &&
      other.work.stationId === stationId &&
      other.work.attempts < TRIED_TOGETHER &&
      thingOf(other) !== thingOf(claim),
  );
}

const thingOf = ({ work, fact }: Claim): string => fact?.subjectId ?? work.key;

/** Pieces for so many slots: what there is more goes behind the others, in turn. */
export function inSlots(pieces: readonly Piece[], slots: number): (readonly Piece[])[] {
  const turns: Piece[][] = [];
  pieces.forEach((piece, place) => (turns[place % slots] ??= []).push(piece));
  return turns;
}
