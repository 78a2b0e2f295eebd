import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ROOT } from './root.mjs';

const NOT_SOURCE = new Set(['node_modules', 'dist', 'coverage', '.swc']);

/** One fingerprint over names and contents of the given files and folders: equal means nothing to build. */
export async function digestOf(sources) {
  const hash = createHash('sha256');
  for (const source of sources) await add(hash, source);
  return hash.digest('hex');
}

async function add(hash, relative) {
  const entries = await readdir(path.join(ROOT, relative), { withFileTypes: true }).catch(ifNotAFolder);
  if (entries === undefined) return addFile(hash, relative);
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!NOT_SOURCE.has(entry.name)) await add(hash, path.join(relative, entry.name));
  }
}

async function addFile(hash, relative) {
  const content = await readFile(path.join(ROOT, relative)).catch(() => '');
  hash.update(relative).update('\0').update(content).update('\0');
}

function ifNotAFolder(error) {
  if (error.code === 'ENOTDIR' || error.code === 'ENOENT') return undefined;
  throw error;
}
