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

function lineOf(frame: NodeJS.CallSite): string {
  const [line, column] = [frame.getLineNumber(), frame.getColumnNumber()];
  if (frame.getFileName() !== import.meta.url || line === null || column === null) return String(frame);
  map ??= mapOfBundle();
  const origin = map?.findOrigin(line, column);
  if (origin === undefined || !('fileName' in origin)) return String(frame);
  const name = frame.getFunctionName() ?? '<anonymous>';
  return `${name} (${origin.fileName}:${origin.lineNumber}:${origin.columnNumber})`;
}

/** From now on. An error that cannot be mapped is written as it is. */
export function writeReadableStacks(): void {
  Error.prepareStackTrace = (error, frames) =>
    [String(error), ...frames.map((frame) => `    at ${lineOf(frame)}`)].join('\n');
}
