import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Which WeChat tag a Taro node becomes, and under which short key each attribute travels. */
export interface Template {
  tag: string;
  attributes: Readonly<Record<string, string>>;
}

/** Reads Taro's own templates, so that a node of the data can be spoken of by tag and attribute. */
export function readTemplates(dist: string): Map<string, Template> {
  const wxml = readFileSync(join(dist, 'base.wxml'), 'utf8');
  const blocks = wxml.matchAll(/<template name="tmpl_0_(\w+)">\s*<([\w-]+)((?:"[^"]*"|[^>"])*)>/g);
  const templates = [...blocks]
    .filter(([, , tag]) => tag !== 'template') // fields have one template with the focus and one without
    .map(([, name = '', tag = '', words = '']) => [name.replace(/_(focus|blur)$/, ''), tag, words] as const);
  return new Map(templates.map(([name, tag, words]) => [name, { tag, attributes: keysIn(words) }]));
}

/** `disabled="{{i.p2}}"`, `hover-class="{{i.p1||'none'}}"`, `scale="{{xs.b(i.p4,!1)}}"` → the key behind each name. */
function keysIn(words: string): Record<string, string> {
  const pairs = words.matchAll(/([\w-]+)="\{\{[^}]*?\bi\.(\w+)[^}]*\}\}"/g);
  return Object.fromEntries([...pairs].map(([, name = '', key = '']) => [name, key]));
}
