/**
 * `npm start`: the whole product on this machine with nothing set up by hand. In order: data folder, database, builds,
 * pretend WeChat, server, "ready". Everything started here is stopped here, in reverse order, whatever goes wrong.
 */
import path from 'node:path';
import { buildPhone, phoneBuild } from './build-phone.mjs';
import { buildServerWhenStale } from './build-server.mjs';
import { bringsOwnWeChat, demoEnvironment, secretsOf } from './demo-environment.mjs';
import { freePort, isFree } from './free-port.mjs';
import { ended, startPart, stopPart, untilReady } from './part.mjs';
import { ROOT } from './root.mjs';
import { runTool, Sentence } from './sentence.mjs';
import { openDatabase } from './start-database.mjs';
import { claimFolder, emptyFolder, explainFolder, openFolder, refuseForeign } from './start-folder.mjs';

const dataDir = path.resolve(ROOT, process.env.DATA_DIR || '.data');
const say = (line) => console.log(`  ${line}`);
/** What must be undone when we end, last first. */
const undo = [];
/** Ctrl-C reaches npm, the bootstrap and us, so the same wish may come twice: only the first counts. */
const ending = new AbortController();
const askedToEnd = new Promise((resolve) =>
  ending.signal.addEventListener('abort', () => resolve(undefined)),
);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => ending.abort());

async function start() {
  const began = performance.now();
  const port = portOf(process.env.PORT);
  const host = process.env.HOST ?? '127.0.0.1';
  await refuseTakenPort(port, host);
  await prepareFolder(port);
  const database = await openDatabase({ given: process.env.DATABASE_URL || undefined, dataDir, say });
  undo.push(() => database.stop());
  ending.signal.throwIfAborted();
  await build();
  ending.signal.throwIfAborted();
  const parts = await startParts({ port, host, databaseUrl: database.url });
  tellReady({ port, sandboxUrl: parts.sandboxUrl, seconds: (performance.now() - began) / 1000 });
  const first = await Promise.race([askedToEnd, ...parts.list.map((part) => part.ended.then(() => part))]);
  if (first !== undefined) throw ended(first);
}

async function prepareFolder(port) {
  const fresh = process.argv.includes('--fresh');
  if (fresh && process.env.DATABASE_URL) {
    throw new Sentence(
      '--fresh 只清空自带的数据库；DATABASE_URL 指的库请自己清。',
      '--fresh only empties the database that comes along; DATABASE_URL is yours to empty.',
    );
  }
  if (fresh) await refuseForeign(dataDir);
  await openFolder(dataDir);
  if (!process.env.DATABASE_URL) undo.push(await claimFolder(dataDir, port));
  if (!fresh) return;
  say('清空数据目录，重新开始 / emptying the data folder');
  await emptyFolder(dataDir);
}

async function build() {
  await buildServerWhenStale();
  say('检查网页版，源码有变才重新构建 / browser build (only when sources changed)');
  await buildPhone('h5', { signal: ending.signal });
}

async function startParts({ port, host, databaseUrl }) {
  const given = process.env;
  const sandboxPort = bringsOwnWeChat(given) ? undefined : await freePort();
  const secrets = await secretsOf(dataDir);
  const h5Dir = phoneBuild('h5');
  const environment = demoEnvironment({ given, secrets, databaseUrl, dataDir, h5Dir, port, sandboxPort });
  const list = [];
  const run = (name, script, env) => {
    const part = startPart({ name, script, env, logFile: path.join(dataDir, `${name}.log`) });
    undo.push(() => stopPart(part));
    list.push(part);
    return part;
  };
  if (sandboxPort !== undefined) {
    const sandbox = run('sandbox', 'apps/server/dist/sandbox.mjs', environment.sandbox);
    await ready(sandbox, `http://127.0.0.1:${sandboxPort}/__sandbox/`);
  }
  const server = run('server', 'apps/server/dist/server.mjs', environment.server);
  const reachable = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  await ready(server, `http://${reachable}:${port}/api/health/ready`);
  return { list, sandboxUrl: environment.server.SANDBOX_URL };
}

async function ready(part, url) {
  await Promise.race([untilReady(part, url), askedToEnd]);
  ending.signal.throwIfAborted();
}

function portOf(text) {
  const port = text === undefined || text === '' ? 3000 : Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Sentence(`PORT=${text} 不是端口号（1–65535）。`, `PORT=${text} is not a port number (1–65535).`);
}

async function refuseTakenPort(port, host) {
  if (await isFree(port, host)) return;
  throw new Sentence(
    `端口 ${port} 已被占用（家门口可能已经在运行）。换一个：PORT=3001 npm start`,
    `Port ${port} is taken (Doorstep may already be running). Choose another: PORT=3001 npm start`,
  );
}

function tellReady({ port, sandboxUrl, seconds }) {
  const url = `http://localhost:${port}`;
  const lines = [
    '',
    `✓ 家门口已就绪（${seconds.toFixed(1)} 秒） · Doorstep is ready`,
    sandboxUrl === undefined ? `  首页 home          ${url}/` : `  手机墙 phone wall   ${url}/demo`,
    `  接口文档 API docs   ${url}/docs`,
    ...(sandboxUrl === undefined ? [] : [`  微信沙盒 WeChat     ${sandboxUrl}/__sandbox/`]),
    `  数据 data           ${dataDir}`,
    '  按 Ctrl-C 停止 · Ctrl-C stops everything · npm start -- --fresh 重新开始 begins anew',
    '',
  ];
  console.log(lines.join('\n'));
}

async function stopAll() {
  for (const step of undo.reverse()) await step();
}

/** Being asked to end while still starting is no failure: what was begun is undone, exit code 0. */
await runTool(async () => {
  console.log('家门口 Doorstep');
  try {
    await start();
  } catch (error) {
    if (!ending.signal.aborted) throw explainFolder(error, dataDir);
  } finally {
    await stopAll();
  }
  return 0;
});
process.exit();
