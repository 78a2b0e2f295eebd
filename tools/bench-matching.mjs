/** `node tools/bench-matching.mjs`: how long reading and matching of cards take on this machine. Never part of the tests. */
import path from 'node:path';
import { buildServer } from './build-server.mjs';
import { ROOT } from './root.mjs';

await buildServer({ 'bench-matching': path.join(ROOT, 'apps/server/bench/match-wall.ts') });
const { benchMatching } = await import(path.join(ROOT, 'apps/server/dist/bench-matching.mjs'));
benchMatching();
