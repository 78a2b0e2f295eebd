import { spawn } from 'node:child_process';
import path from 'node:path';

const BUNDLE = path.resolve(__dirname, '../../dist/server.mjs');

/** How a server that did not want to start ended. */
export interface Ended {
  code: number | null;
  said: string;
}

/** Starts a server that is expected to end by itself, and waits for that. */
export function startInVain(env: Record<string, string>): Promise<Ended> {
  return new Promise((resolve) => {
    const { PATH = '' } = process.env;
    const child = spawn(process.execPath, [BUNDLE], {
      env: { PATH, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.once('exit', (code) => resolve({ code, said }));
  });
}
