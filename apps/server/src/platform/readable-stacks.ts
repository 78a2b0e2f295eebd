import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * Stacks name our own files and lines although one bundled file runs. The map is read when the first stack is written:
 * with --enable-source-maps Node reads it at each start, which took half as long again.
 */
let map: SourceMap | null | undefined;

function mapOfBundle(): SourceMap | null {
  const file = `${fileURLToPath(import.meta.url)}.map`;
  if (!existsSync(file)) return null;
  return new SourceMap(JSON.parse(readFileSync(file, 'utf8')) as ConstructorParameters<typeof SourceMap>[0]);
}

function originOf(frame: NodeJS.CallSite): string | null {
  const [line, column] = [frame.getLineNumber(), frame.getColumnNumber()];
  if (frame.getFileName() !== import.meta.url || line === null || column === null) return null;
  map ??= mapOfBundle();
  const origin = map?.findOrigin(line, column);
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
