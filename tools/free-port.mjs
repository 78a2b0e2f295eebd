import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below what a machine gives to its outgoing connections (from 32768 on): each of them could take the port meanwhile. */
const PORTS = { from: 10_240, below: 32_000 };
const TRIES = 100;

/** A port nobody listens on at this moment; whoever uses it must cope with losing the race. */
export async function freePort() {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const port = randomInt(PORTS.from, PORTS.below);
    if (await isFree(port, '127.0.0.1')) return port;
  }
  throw new Error(`none of ${TRIES} ports is free`);
}

/** Whether this very port can be listened on. */
export function isFree(port, host = '0.0.0.0') {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}
