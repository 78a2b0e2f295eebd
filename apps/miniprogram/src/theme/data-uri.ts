const ESCAPES: readonly (readonly [RegExp, string])[] = [
  [/%/g, '%25'],
  [/#/g, '%23'],
  [/</g, '%3C'],
  [/>/g, '%3E'],
  [/"/g, "'"],
];

/** An SVG drawing as an address that images and CSS masks can show: WeChat has no `<svg>` of its own. */
export function dataUri(svg: string): string {
  return `data:image/svg+xml,${ESCAPES.reduce((words, [from, to]) => words.replace(from, to), svg)}`;
}
