import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommand, type Ended } from './run-command';

/** Runs `open-station` with this file, as somebody who sets a station up does. */
export async function openStation(env: Record<string, string>, file: unknown): Promise<Ended> {
  const folder = await mkdtemp(path.join(tmpdir(), 'station-'));
  const name = path.join(folder, 'station.json');
  await writeFile(name, typeof file === 'string' ? file : JSON.stringify(file));
  return runCommand(env, 'open-station', name);
}
