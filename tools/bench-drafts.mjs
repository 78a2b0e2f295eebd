/** `node tools/bench-drafts.mjs`: how long the drafting of rosters takes on this machine. Never part of the tests. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildServer, buildServerWhenStale } from './build-server.mjs';
import { ROOT } from './root.mjs';

const dist = path.join(ROOT, 'apps/server/dist');
await buildServerWhenStale();
await buildServer({ 'bench-drafts': path.join(ROOT, 'apps/server/bench/draft-roster.ts') });
const { benchDrafts } = await import(path.join(dist, 'bench-drafts.mjs'));
await benchDrafts(pathToFileURL(path.join(dist, 'draft-worker.mjs')));
