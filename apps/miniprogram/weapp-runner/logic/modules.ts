import { readFileSync } from 'node:fs';
import { posix, join } from 'node:path';
import { Script } from 'node:vm';
import type { Guest } from './guest';

/** What WeChat puts beside `require` in every file of the logic layer. */
export type Given = Readonly<Record<string, unknown>>;

/** Names a browser would have; WeChat hides them from every file, so they are there and undefined. */
const HIDDEN = [
  'window',
  'document',
  'frames',
  'self',
  'location',
  'navigator',
  'localStorage',
  'history',
  'global',
];

/** Loads files of the package, each once, with WeChat's own rules for `require`: relative paths, `.js` may be left out. */
export function makeRequire(dist: string, guest: Guest, given: Given): (path: string) => unknown {
  const loaded = new Map<string, { exports: unknown }>();
  const names = ['require', 'module', 'exports', ...Object.keys(given), ...HIDDEN];

  const load = (path: string): unknown => {
    const file = path.endsWith('.js') ? path : `${path}.js`;
    const before = loaded.get(file);
    if (before) return before.exports;
    const module = { exports: {} as unknown };
    loaded.set(file, module);
    const source = readFileSync(join(dist, file), 'utf8');
    const script = new Script(`(function (${names.join(', ')}) {${source}\n})`, { filename: file });
    const run = script.runInContext(guest.context) as (...parts: unknown[]) => void;
    const near = (asked: string): unknown => load(posix.join(posix.dirname(file), asked));
    run.call(undefined, near, module, module.exports, ...Object.values(given));
    return module.exports;
  };
  return load;
}
