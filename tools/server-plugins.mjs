/** What esbuild has to be told about the server's sources and packages. */
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { transform } from '@swc/core';

const SWC = {
  swcrc: false,
  configFile: false,
  sourceMaps: 'inline',
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    keepClassNames: true,
  },
  module: { type: 'es6' },
};

const decorators = {
  name: 'decorators',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]apps[\\/]server[\\/].*\.ts$/ }, async ({ path: file }) => {
      const { code } = await transform(await readFile(file, 'utf8'), { ...SWC, filename: file });
      return { contents: inAscii(code), loader: 'js', resolveDir: path.dirname(file) };
    });
  },
};

/**
 * Strings come out of esbuild in ASCII, expressions do not. A bundle of nothing but ASCII is taken as it lies, in half the
 * memory and without decoding.
 */
const inAscii = (code) =>
  code.replace(/[^\0-\x7f]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

const plainSigns = {
  name: 'plain-signs',
  setup({ onLoad }) {
    const files = /[\\/](?:libs[\\/](?:domain|contracts|wechat)[\\/].*\.ts|ansis[\\/]index\.cjs)$/;
    onLoad({ filter: files }, async ({ path: file }) => ({
      contents: inAscii(await readFile(file, 'utf8')),
      loader: file.endsWith('.ts') ? 'ts' : 'js',
    }));
  },
};

/**
 * What stays outside: packages with machine code or with files of their own beside the code, loaded when they are first
 * needed. A package that only might be there (an optional part of another) is looked for at run time, as npm has it.
 */
const OUTSIDE = /^(?:sharp|pdfkit|highs|swagger-ui-dist)(?:\/|$)/;

const packagesInside = {
  name: 'packages-inside',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path: name, kind, resolveDir }) => {
      if (kind === 'entry-point' || path.isAbsolute(name) || name.startsWith('@doorstep/')) return undefined;
      if (isBuiltin(name)) return { path: name, external: true };
      const isThere = homeOf(name, resolveDir) !== undefined;
      return !isThere || OUTSIDE.test(name) ? { path: name, external: true } : undefined;
    });
  },
};

/**
 * An import of node:http looks at everything that module could give, and so loads a whole HTTP client (50 ms); asking for
 * it by require does not.
 */
const httpAlone = {
  name: 'http-alone',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:node:)?https?$/ }, ({ path: name, kind }) =>
      kind === 'import-statement' ? { path: name, namespace: 'by-require' } : { path: name, external: true },
    );
    onLoad({ filter: /.*/, namespace: 'by-require' }, ({ path: name }) => ({
      contents: `module.exports = require(${JSON.stringify(name)});`,
    }));
  },
};

/** Asks the whole of typeorm once more, from outside the bundle, for two names that typeorm 1 no longer has. */
const withoutOldTypeorm = {
  name: 'without-old-typeorm',
  setup({ onLoad }) {
    onLoad({ filter: /@nestjs[\\/]typeorm[\\/].*typeorm-compat\.js$/ }, () => ({
      contents: 'export const Connection = undefined; export const AbstractRepository = undefined;',
    }));
  },
};

/**
 * What understanding texts has learned is a third of all the code, and most processes are never asked about a text: the
 * file lies beside the bundle and is read when the first text comes.
 */
const weightsWhenAsked = {
  name: 'weights-when-asked',
  setup({ initialOptions: { outdir }, onLoad }) {
    onLoad({ filter: /[\\/]understanding[\\/]learning[\\/]weights\.json$/ }, async ({ path: file }) => {
      await mkdir(outdir, { recursive: true });
      await copyFile(file, path.join(outdir, 'weights.json'));
      return { contents: READ_WEIGHTS, loader: 'js' };
    });
  },
};

const READ_WEIGHTS = `import { readFileSync } from 'node:fs';
let read;
const weights = () => (read ??= JSON.parse(readFileSync(new URL('./weights.json', import.meta.url), 'utf8')));
export default new Proxy({}, { get: (_, key) => weights()[key] });
`;

function homeOf(name, from) {
  const parts = name.split('/');
  const packageName = parts.slice(0, name.startsWith('@') ? 2 : 1).join('/');
  for (let folder = from; ; folder = path.dirname(folder)) {
    const home = path.join(folder, 'node_modules', packageName);
    if (existsSync(home)) return home;
    if (folder === path.dirname(folder)) return undefined;
  }
}

export const PLUGINS = [
  httpAlone,
  packagesInside,
  withoutOldTypeorm,
  weightsWhenAsked,
  decorators,
  plainSigns,
];
