/** A stretch between two pauses. */
export interface Clause {
  said: string;
  /** It begins with a word that announces something else: 还有, 另外, 顺便. */
  isAnnounced: boolean;
}

const ANNOUNCING =
  '另外|还有|顺便|顺道|顺带|再有|再就是|再一个|再说|对了|第二|其次|加上|而且|外加|捎带|一个是|二来|同时|末了|附带|后面还|我还想';
const PAUSE = new RegExp(`[。！？!?；;\\n，,、：:…~\\s]+|(?=${ANNOUNCING})`);
const BEGINS = new RegExp(`^(?:${ANNOUNCING})`);
/** Shorter stretches are no clauses: 喂, 那个, 我说. */
const SHORTEST = 4;

/** A text cut where people pause, in order; what is too short to say anything joins its neighbour. */
export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  let carried = '';
  for (const piece of text.split(PAUSE)) {
    const said = (carried + piece).trim();
    carried = '';
    if (said.length >= SHORTEST) clauses.push({ said, isAnnounced: BEGINS.test(said) });
    else if (said !== '') carried = `${said} `;
  }
  return clauses;
}
