import { spawn } from 'node:child_process';
import path from 'node:path';

const BUNDLE = path.resolve(__dirname, '../../dist/server.mjs');

/** What a command said, and how it ended. */
export interface Ended {
  code: number | null;
  said: string;
}

/** Runs a command of the server, as whoever looks after the house does. */
export async function runCommand(env: Record<string, string>, ...args: string[]): Promise<Ended> {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [BUNDLE, ...args], { env: { PATH, ...env } });
  let said = '';
  const keep = (chunk: Buffer): void => {
    said += chunk.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, said };
}
