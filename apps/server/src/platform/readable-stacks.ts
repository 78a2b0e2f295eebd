import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Stacks name our own files and lines although a few bundled files run. A map is read when the first stack through its
 * file is written: with --enable-source-maps Node reads them at each start, which took half as long again.
 */
const maps = new Map<string, SourceMap | null>();

const OURS = new URL('.', import.meta.url).href;

function mapOf(bundle: string): SourceMap | null {
  const known = maps.get(bundle);
  if (known !== undefined) return known;
  const file = `${fileURLToPath(bundle)}.map`;
  const map = existsSync(file)
    ? new SourceMap(JSON.parse(readFileSync(file, 'utf8')) as ConstructorParameters<typeof SourceMap>[0])
    : null;
  maps.set(bundle, map);
  return map;
}

function originOf(frame: NodeJS.CallSite): string | null {
  const [line, column, bundle] = [frame.getLineNumber(), frame.getColumnNumber(), frame.getFileName()];
  if (!bundle?.startsWith(OURS) || line === null || column === null) return null;
  const origin = mapOf(bundle)?.findOrigin(line, column);
  if (origin === undefined || !('fileName' in origin)) return null;
  return `${origin.fileName}:${origin.lineNumber}:${origin.columnNumber}`;
}

function lineOf(frame: NodeJS.CallSite): string {
  const origin = originOf(frame);
  return origin === null ? String(frame) : `${frame.getFunctionName() ?? '<anonymous>'} (${origin})`;
}

/** From now on. An error that cannot be mapped is written as it is. */
export function writeReadableStacks(): void {
  Error.prepareStackTrace = (error, frames) =>
    [String(error), ...frames.map((frame) => `    at ${lineOf(frame)}`)].join('\n');
}
