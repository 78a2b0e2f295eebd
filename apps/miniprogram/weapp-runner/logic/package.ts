import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';

/** The parts of app.json and page.json that decide how a mini-program behaves. */
interface AppJson {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
  subpackages?: { root: string; pages: string[] }[];
  window?: WindowJson;
  tabBar?: { list: { pagePath: string; text: string }[] };
}

interface WindowJson {
  navigationBarTitleText?: string;
  enablePullDownRefresh?: boolean;
  usingComponents?: Record<string, string>;
  navigationStyle?: string;
}

/** A built mini-program on disk. */
export interface Package {
  dist: string;
  pages: readonly string[];
  tabs: readonly string[];
  /** Window settings of a page over those of the app. */
  windowOf(page: string): WindowJson;
  /** Bytes WeChat would count: the main package under '', each sub-package under its root. */
  sizes(): Record<string, number>;
}

/** Reads what was built; a folder without app.json was not. */
export function openPackage(dist: string): Package {
  const app = JSON.parse(readFileSync(join(dist, 'app.json'), 'utf8')) as AppJson;
  const subs = app.subPackages ?? app.subpackages ?? [];
  return {
    dist,
    pages: [...app.pages, ...subs.flatMap(({ root, pages }) => pages.map((page) => posix.join(root, page)))],
    tabs: (app.tabBar?.list ?? []).map(({ pagePath }) => pagePath),
    windowOf: (page) => ({
      ...app.window,
      ...(JSON.parse(readFileSync(join(dist, `${page}.json`), 'utf8')) as WindowJson),
    }),
    sizes: () =>
      sizesOf(
        dist,
        subs.map(({ root }) => root.replace(/\/$/, '')),
      ),
  };
}

/** Notes for people are not uploaded. */
const NOT_UPLOADED = /(\.LICENSE\.txt|\.map|project\.config\.json)$/;

function sizesOf(dist: string, roots: string[]): Record<string, number> {
  const sizes: Record<string, number> = Object.fromEntries(['', ...roots].map((root) => [root, 0]));
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    const { size, isFile } = fileAt(join(dist, file));
    if (!isFile || NOT_UPLOADED.test(file)) continue;
    const root = roots.find((one) => file.startsWith(`${one}/`)) ?? '';
    sizes[root] = (sizes[root] ?? 0) + size;
  }
  return sizes;
}

function fileAt(path: string): { size: number; isFile: boolean } {
  const stat = statSync(path);
  return { size: stat.size, isFile: stat.isFile() };
}
