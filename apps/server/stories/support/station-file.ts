import { spawn } from 'node:child_process';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const BUNDLE = path.resolve(__dirname, '../../dist/server.mjs');

/** What the command said, and how it ended. */
export interface Ended {
  code: number | null;
  said: string;
}

/** Runs `open-station` with this file, as somebody who sets a station up does. */
export async function openStation(env: Record<string, string>, file: unknown): Promise<Ended> {
  const folder = await mkdtemp(path.join(tmpdir(), 'station-'));
  const name = path.join(folder, 'station.json');
  await writeFile(name, typeof file === 'string' ? file : JSON.stringify(file));
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [BUNDLE, 'open-station', name], {
    env: { PATH, ...env },
  });
  let said = '';
  const keep = (chunk: Buffer): void => {
    said += chunk.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, said };
}
