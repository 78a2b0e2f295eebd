/** The keys of a template's content, in their order: `事项:{{thing1.DATA}}` has `thing1`. */
export function templateKeys(content: string): string[] {
  return [...content.matchAll(/\{\{\s*(\w+)\.DATA\s*\}\}/g)].map((match) => match[1]!);
}
