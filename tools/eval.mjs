/**
 * `npm run -s eval:issues < inputs.jsonl`: reads one JSON object per line, prints one prediction line for each, and
 * nothing else on stdout. Blank lines are passed over; a line that is no JSON object stops with a sentence, because a
 * missing line would count as wrong without anybody noticing.
 */
import { build } from 'esbuild';
import path from 'node:path';
import { ROOT } from './root.mjs';
import { runTool, Sentence } from './sentence.mjs';

const COMMANDS = {
  issues: () => import('./eval-understanding.mjs').then(({ predictIssue }) => eachLine(predictIssue)),
  duplicates: () =>
    import('./eval-understanding.mjs').then(({ predictDuplicate }) => eachLine(predictDuplicate)),
};

/** The rules of the product as the server runs them, bundled from the tree. */
export async function loadDomain() {
  const { outputFiles } = await build({
    entryPoints: [path.join(ROOT, 'libs/domain/src/index.ts')],
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    write: false,
    logLevel: 'error',
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}

/** Everything on stdin, one object a line. */
export async function readLines() {
  let input = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) input += chunk;
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
  const domain = await loadDomain();
  const predictions = (await readLines()).map((input) => JSON.stringify(predict(input, domain)));
  for (const prediction of predictions) process.stdout.write(`${prediction}\n`);
}

await runTool(async () => {
  const [command = ''] = process.argv.slice(2);
  const run = COMMANDS[command];
  if (run === undefined)
    throw new Sentence(`没有这个测评：${command}`, `Known: ${Object.keys(COMMANDS).join(', ')}`);
  await run();
});
