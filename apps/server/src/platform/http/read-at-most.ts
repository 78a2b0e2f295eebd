/** What somebody outside answered, as text. Reads no further than any honest answer reaches, and throws beyond it. */
export async function readAtMost({ body }: Response, bytes: number): Promise<string> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body ?? []) {
    length += piece.length;
    if (length > bytes) throw new Error('the answer is too long');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}
