import type { Template } from './templates';

/** A node of the tree Taro sends to the view. */
export interface TaroNode {
  sid?: string;
  uid?: string;
  nn?: string;
  /** Words of a text node. */
  v?: string;
  cl?: string;
  cn?: TaroNode[];
  [key: string]: unknown;
}

/** A node together with the nodes around it, the nearest first. */
export interface Found {
  node: TaroNode;
  ancestors: TaroNode[];
}

/** Every node below, in reading order. */
export function* walk(node: TaroNode, ancestors: TaroNode[] = []): Generator<Found> {
  yield { node, ancestors };
  for (const child of node.cn ?? []) yield* walk(child, [node, ...ancestors]);
}

/** The words a person would read: pieces of one sentence together, blocks apart. */
export function wordsIn(node: TaroNode): string {
  const pieces = (node.cn ?? []).map((child) => ({ words: wordsIn(child), isPiece: child.v !== undefined }));
  const joined = pieces.reduce(
    (sofar, { words, isPiece }, at) => sofar + (isPiece && pieces[at - 1]?.isPiece ? '' : ' ') + words,
    node.v ?? '',
  );
  return joined.replace(/ +/g, ' ').trim();
}

/** The first node that matches `#id`, `.class` or the words it shows. */
export function findIn(root: TaroNode, wanted: string): Found | undefined {
  const matches = matcherFor(wanted);
  return [...walk(root)].find(({ node }) => matches(node));
}

function matcherFor(wanted: string): (node: TaroNode) => boolean {
  if (wanted.startsWith('#')) return ({ uid, sid }) => (uid ?? sid) === wanted.slice(1);
  if (wanted.startsWith('.')) return ({ cl }) => (cl ?? '').split(' ').includes(wanted.slice(1));
  return ({ v }) => v === wanted;
}

/** An attribute by the name WeChat knows it. */
export function attributeOf(node: TaroNode, name: string, templates: ReadonlyMap<string, Template>): unknown {
  const key = templates.get(node.nn ?? '')?.attributes[name];
  return key === undefined ? undefined : node[key];
}
