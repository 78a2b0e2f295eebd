/**
 * `node tools/bench-understanding.mjs`: how long a text takes to be understood on this machine, and what looking for
 * danger adds to the phone's main package. Never part of the tests.
 */
import { build } from 'esbuild';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildServer } from './build-server.mjs';
import { ROOT } from './root.mjs';
import { duplicateExamples, issueExamples } from './understanding/learn.mjs';

/** What the phone carries of it: signs of danger, numbers, what to do meanwhile. Categories it has anyway. */
const ON_THE_PHONE = `export { dangerIn } from './guidance/danger-in';`;
const HAS_ANYWAY = `export { CATEGORIES } from './directory/index';`;

async function bytesOf(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: path.join(ROOT, 'libs/domain/src'), loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2018',
    charset: 'utf8',
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0].contents;
}

await buildServer({ 'bench-understanding': path.join(ROOT, 'apps/server/bench/understand-texts.ts') });
const { benchUnderstanding } = await import(path.join(ROOT, 'apps/server/dist/bench-understanding.mjs'));
const texts = (await issueExamples()).map(({ text }) => text);
for (const line of benchUnderstanding(texts, await duplicateExamples())) console.log(line);

const [phone, base] = await Promise.all([ON_THE_PHONE, HAS_ANYWAY].map(bytesOf));
const added = (phone.length - base.length) / 1024;
const packed = (gzipSync(phone).length - gzipSync(base).length) / 1024;
console.log(
  `added to the phone's main package: ${added.toFixed(1)} KB (${packed.toFixed(1)} KB packed) of 60`,
);
