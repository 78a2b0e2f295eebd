/**
 * `node tools/train-understanding.mjs`: learns the weights of the understanding core from the labelled texts in
 * libs/domain/src/understanding/examples and writes them beside the code. The same examples give the same file.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './root.mjs';
import { runTool } from './sentence.mjs';
import { loadFromDomain } from './understanding/bundle.mjs';
import { comparisonOf, learnIncidents } from './understanding/learn-incidents.mjs';
import {
  duplicateExamples,
  isOfOneMatter,
  issueExamples,
  learn,
  lessonsFrom,
} from './understanding/learn.mjs';

const WEIGHTS = path.join(ROOT, 'libs/domain/src/understanding/learning/weights.json');

await runTool(async () => {
  const began = performance.now();
  const examples = await issueExamples();
  const domain = await loadFromDomain('understanding/learning/index.ts');
  const packed = learn(lessonsFrom(examples.filter(isOfOneMatter), domain));
  const models = domain.modelsOf(packed);
  const pairs = await duplicateExamples();
  const incident = learnIncidents(
    pairs.map((pair) => ({ comparison: comparisonOf(pair, domain, models), same: pair.same_incident })),
  );
  const json = `${JSON.stringify({ ...packed, incident })}\n`;
  await writeFile(WEIGHTS, json);
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(
    `${examples.length} texts, ${pairs.length} pairs → ${Math.round(Buffer.byteLength(json) / 1024)} KB in ${seconds} s`,
  );
});
