import { readFileSync } from 'node:fs';

interface Locked {
  version?: string;
  resolved?: string;
  link?: boolean;
  optionalDependencies?: Record<string, string>;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  optionalDependencies: Record<string, string>;
};

/**
 * Packages with a binary per platform list them all; a registry that lacks one of them makes `npm install` write a lock
 * file which `npm ci` then refuses. An older complete version, pinned under `overrides`, is the way out. Taro's binding
 * was never published for all its platforms; as a workspace's dependency npm accepts it.
 */
const ACCEPTED = ['node_modules/@tarojs/binding'];

test('every platform of every package is locked, or npm ci will refuse', () => {
  const locked = new Set(Object.keys(lock.packages).map((place) => place.split('node_modules/').at(-1)));
  const missing = Object.entries(lock.packages).flatMap(([place, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies)
      .filter((name) => !locked.has(name) && !ACCEPTED.includes(place))
      .map((name) => `${name} of ${place}`),
  );
  expect(missing).toEqual([]);
});

test('the lock file names no registry: everybody installs from their own', () => {
  const named = Object.values(lock.packages).filter(
    ({ resolved, link }) => !link && resolved?.startsWith('http'),
  );
  expect(named).toEqual([]);
});

test('one Node on every platform', () => {
  const versions = Object.entries(manifest.optionalDependencies).filter(([name]) => name.startsWith('node-'));
  expect(new Set(versions.map(([, version]) => version)).size).toBe(1);
  expect(versions[0]?.[1]).toMatch(/^24\./);
});
