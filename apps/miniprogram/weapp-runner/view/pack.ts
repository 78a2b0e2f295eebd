import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { TmplGroup } from 'glass-easel-template-compiler';

/** Everything the browser needs to draw a mini-program, as plain data and one expression of code. */
export interface Pack {
  /** Evaluates to the compiled templates by path. */
  templates: string;
  /** Attribute names by tag, as far as the templates use them. */
  tags: Record<string, string[]>;
  /** Style sheets by path, ready for a browser. */
  styles: Record<string, string>;
  configs: Record<string, object>;
  /** The path of a template with nothing in it. */
  empty: string;
}

/** Words of the template language itself; every other tag of a template is WeChat's and gets a name of its own. */
const LANGUAGE = ['block', 'template', 'import', 'include', 'wxs', 'slot', 'comp', 'custom-wrapper'];

/** The path under which a template with nothing in it is filed. */
const EMPTY = 'nothing';

/** Reads the view half of a build: templates compiled, styles flattened, settings as they are. */
export function pack(dist: string): Pack {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  const read = (file: string): string => readFileSync(join(dist, file), 'utf8');
  const by = (end: string): string[] => files.filter((file) => file.endsWith(end));
  const bare = (file: string, end: string): string => file.slice(0, -end.length);
  return {
    templates: compiled(by('.wxml'), by('.wxs'), read),
    empty: EMPTY,
    tags: attributesByTag(by('.wxml').map(read)),
    styles: Object.fromEntries(
      by('.wxss').map((file) => [bare(file, '.wxss'), forBrowser(flattened(file, read))]),
    ),
    configs: Object.fromEntries(
      by('.json').map((file) => [bare(file, '.json'), JSON.parse(read(file)) as object]),
    ),
  };
}

function compiled(templates: string[], scripts: string[], read: (file: string) => string): string {
  const group = new TmplGroup();
  scripts.forEach((file) => group.addScript(file.replace(/\.wxs$/, ''), read(file)));
  const warnings = templates.flatMap(
    (file) => group.addTmpl(file.replace(/\.wxml$/, ''), renamed(read(file))) as { message?: string }[],
  );
  if (warnings.length > 0)
    throw new Error(`templates do not compile: ${JSON.stringify(warnings.slice(0, 5))}`);
  group.addTmpl(EMPTY, '');
  const code = group.getTmplGenObjectGroups();
  group.free();
  return code;
}

/** `<view …>` → `<wx-view …>`: a host element must not be a real HTML form tag. */
function renamed(wxml: string): string {
  return wxml.replace(/<(\/?)([a-z][\w-]*)/g, (all, slash: string, tag: string) =>
    LANGUAGE.includes(tag) ? all : `<${slash}wx-${tag}`,
  );
}

function attributesByTag(templates: string[]): Record<string, string[]> {
  const tags = new Map<string, Set<string>>();
  for (const [, tag = '', words = ''] of templates
    .join('\n')
    .matchAll(/<([a-z][\w-]*)((?:"[^"]*"|[^>"])*)>/g)) {
    if (!LANGUAGE.includes(tag)) tags.set(tag, new Set([...(tags.get(tag) ?? []), ...propertiesIn(words)]));
  }
  return Object.fromEntries([...tags].map(([tag, names]) => [tag, [...names]]));
}

const propertiesIn = (words: string): string[] =>
  [...words.matchAll(/\s([\w-]+)=/g)].map(([, name = '']) => name).filter(isProperty);

/** Events, the element's own name, class, style and `data-…` are the template engine's business. */
const isProperty = (name: string): boolean =>
  !/^(bind|catch|capture|mut|data-|wx:)|^(id|class|style|slot)$/.test(name);

function flattened(file: string, read: (file: string) => string): string {
  return read(file).replace(/@import\s+["']([^"']+)["'];?/g, (_all, asked: string) => {
    const path = asked.startsWith('/') ? asked.slice(1) : posix.join(dirname(file), asked);
    return flattened(path, read);
  });
}

/** WeChat's unit and tag names in words a browser knows. */
function forBrowser(wxss: string): string {
  return wxss
    .replace(/(-?[\d.]+)rpx/g, 'calc($1 * 100vw / 750)')
    .replace(
      /(^|[\s,>+~}])(view|text|button|image|input|textarea|picker|switch|scroll-view|label|form)(?=[\s,.:#{[>+~])/g,
      '$1wx-$2',
    );
}
