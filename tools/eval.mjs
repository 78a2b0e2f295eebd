/**
 * `npm run -s eval:issues < inputs.jsonl`: reads one JSON object per line, prints one prediction line for each, and
 * nothing else on stdout. Blank lines are passed over; a line that is no JSON object stops with a sentence, because a
 * missing line would count as wrong without anybody noticing. With `-- --cross-validate` it asks nothing of stdin and
 * prints how well the product's own labelled texts are understood, plain and cross-validated. `eval:matching` reads two files named by options
 * instead.
 */
import { runTool, Sentence } from './sentence.mjs';
import { loadFromDomain } from './understanding/bundle.mjs';

const COMMANDS = {
  issues: (flags) => (flags.includes('--cross-validate') ? crossValidated(flags) : predicted('predictIssue')),
  duplicates: () => predicted('predictDuplicate'),
  matching: matched,
};

const predicted = async (name) => eachLine((await import('./understanding/predict.mjs'))[name]);

async function crossValidated(flags) {
  const { crossValidate } = await import('./understanding/cross-validate.mjs');
  await crossValidate({ withErrors: flags.includes('--errors') });
}

async function matched(flags) {
  const { predictMatching } = await import('./eval-matching.mjs');
  print(predictMatching(flags, await loadFromDomain('matching/index.ts'), linesOf));
}

/** Everything on stdin, one object a line. */
export async function readLines() {
  let input = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) input += chunk;
  return linesOf(input);
}

/** One object a line, whatever the line ends and blank lines. */
function linesOf(input) {
  return input
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .map((line, at) => ({ line: line.trim(), at: at + 1 }))
    .filter(({ line }) => line !== '')
    .map(({ line, at }) => parsed(line, at));
}

function parsed(line, at) {
  try {
    const value = JSON.parse(line);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Said below.
  }
  throw new Sentence(`第 ${at} 行不是一个 JSON 对象。`, `Line ${at} is not a JSON object.`);
}

async function eachLine(predict) {
  const domain = await loadFromDomain('index.ts');
  print((await readLines()).map((input) => predict(input, domain)));
}

function print(predictions) {
  for (const prediction of predictions) process.stdout.write(`${JSON.stringify(prediction)}\n`);
}

await runTool(async () => {
  const [command = '', ...flags] = process.argv.slice(2);
  const run = COMMANDS[command];
  if (run === undefined)
    throw new Sentence(`没有这个测评：${command}`, `Known: ${Object.keys(COMMANDS).join(', ')}`);
  await run(flags);
});
