/** At most `most` UTF-16 units, cut between characters, with …: somebody else's words must not push ours out. */
export function clip(words: string, most: number): string {
  if (words.length <= most) return words;
  const kept = [...words];
  while (kept.join('').length >= most) kept.pop();
  return `${kept.join('')}…`;
}
