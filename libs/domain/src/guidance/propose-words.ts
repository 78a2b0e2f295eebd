/** Words that say where, who or how, and never what. */
const EMPTY =
  /[打关开修坏响亮]不?[开上好着住了动]|[\s\d，。！？、；：“”‘’（）,.!?;:()~…—-]|[的了着过吗呢吧啊呀哦嘛么]|这|那|我们?|你们?|他们?|咱们?|您|大家|家里?|有|是|在|没|不|很|太|都|也|就|还|又|把|被|给|让|请|来|去|要|能|会|个|一下|怎么|什么|为什么|谁|赶紧|麻烦|帮忙|师傅|老是|总是|一直|今天|昨天|现在|早上|晚上|号?楼道?|单元|门口|院里|小区|社区|层|室|东|西|南|北|一|二|三|四|五|六|七|八|九|十|几|两/g;
const SHORTEST = 2;
const LONGEST = 8;

/** What remains of a text when place, time and manner are taken out: the pieces that may say what it is about. */
function piecesOf(text: string): string[] {
  return text
    .replace(EMPTY, ' ')
    .split(' ')
    .filter((piece) => piece.length >= SHORTEST)
    .map((piece) => piece.slice(0, LONGEST));
}

/** The longest run of signs that a piece shares with a text. */
function sharedRun(piece: string, text: string): string {
  for (let length = piece.length; length >= SHORTEST; length -= 1)
    for (let from = 0; from + length <= piece.length; from += 1) {
      const run = piece.slice(from, from + length);
      if (text.includes(run)) return run;
    }
  return '';
}

const longest = (words: readonly string[]): string =>
  words.reduce((best, word) => (word.length > best.length ? word : best), '');

/**
 * The words of a corrected text that a rule might hang on: what it shares with earlier texts corrected the same way, else
 * its longest telling piece. Only a proposal, which the secretary may rewrite; null where the text says too little.
 */
export function proposeWords(text: string, earlier: readonly string[]): string | null {
  const pieces = piecesOf(text);
  const shared = earlier.flatMap((other) => pieces.map((piece) => sharedRun(piece, other)));
  return longest(shared) || longest(pieces) || null;
}
