/**
 * Stands beside the server's bundles (the build copies it there) and runs one from code compiled by an earlier start in
 * the same role; keeps that code when there is none. A process that has to compile takes twice as long to come back.
 *
 * V8 looks only at the length of a source and believes the code it is given: the file is named after the bundle's
 * content and ends with its own sum, so that one which a power cut left half written is not believed. A folder that
 * cannot be written only costs time.
 */
import fs from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import v8 from 'node:v8';
import vm from 'node:vm';
import zlib from 'node:zlib';

const FOLDER = new URL('./compiled/', import.meta.url);
const SUM_BYTES = 4;

// Code that ran once stays compiled, instead of being dropped by the first collections: it could not be kept any more.
v8.setFlagsFromString('--no-flush-bytecode');

/** `digest` is the bundle's content in short; the bundle's `started` says when it is time to keep what was compiled. */
export async function runKept(bundle, { encoding, digest }) {
  const role = /^[a-z]+$/.test(process.env.ROLE ?? '') ? process.env.ROLE : 'all';
  const kept = new URL(`${digest}-${role}-${process.version}-${process.arch}`, FOLDER);
  const cachedData = read(kept);
  const filename = fileURLToPath(bundle);
  const script = new vm.Script(fs.readFileSync(filename, encoding), {
    filename: bundle.href,
    cachedData,
  });
  const module = { exports: {} };
  const folder = fileURLToPath(new URL('.', bundle));
  script.runInThisContext()(createRequire(bundle), module, module.exports, filename, folder, bundle.href);
  await module.exports.started;
  const isCommand = process.argv.length > 2;
  const isNew = cachedData === undefined || script.cachedDataRejected;
  if (isNew && !isCommand) keep(kept, script.createCachedData());
}

function read(file) {
  try {
    const kept = fs.readFileSync(file);
    const code = kept.subarray(0, -SUM_BYTES);
    return zlib.crc32(code) === kept.readUInt32LE(code.length) ? code : undefined;
  } catch {
    return undefined;
  }
}

function keep(file, code) {
  const fresh = `${fileURLToPath(file)}.${process.pid}`;
  const sum = Buffer.alloc(SUM_BYTES);
  sum.writeUInt32LE(zlib.crc32(code));
  try {
    fs.mkdirSync(FOLDER, { recursive: true });
    fs.writeFileSync(fresh, Buffer.concat([code, sum]));
    fs.renameSync(fresh, file);
  } catch {
    fs.rmSync(fresh, { force: true });
  }
}
