const STOP = /[。！？!?；;\n]+/;
const PAUSE = /[，,、：:…~\s]+|(?=另外|还有|顺便|再有|再一个|对了|第二|其次|加上|而且)/;

/** A text cut where people pause: sentences, and the clauses within them, in order. */
export function clausesOf(text: string): string[] {
  return text
    .split(STOP)
    .flatMap((sentence) => sentence.split(PAUSE))
    .map((clause) => clause.trim())
    .filter((clause) => clause.length > 1);
}
