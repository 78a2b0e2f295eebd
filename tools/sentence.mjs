/**
 * Something went wrong that a person can put right: said in one sentence (Chinese, then English), without a stack,
 * exit code 1. Anything else that is thrown is a bug and keeps its stack.
 */
export class Sentence extends Error {
  constructor(chinese, english) {
    super(english === undefined ? chinese : `${chinese}\n${english}`);
    this.name = 'Sentence';
  }
}

/** Runs a tool: a Sentence is printed plainly, a bug with its stack; both end with exit code 1. */
export async function runTool(work) {
  try {
    process.exitCode = (await work()) ?? process.exitCode ?? 0;
  } catch (error) {
    console.error(error instanceof Sentence ? `\n✗ ${error.message}` : error);
    process.exitCode = 1;
  }
}
