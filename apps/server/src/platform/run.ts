import type { DynamicModule } from '@nestjs/common';
import { access, constants, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { App } from './app';
import { type Config, ConfigProblems, readConfig } from './config';
import { migrate, type Migration } from './database/migrate';
import { newId } from './database/new-id';
import { isAway, pgErrorOf } from './database/pg-errors';
import { createApp } from './start';

/** A start that failed for a reason a person can put right: one sentence, exit code 1. */
class CannotStart extends Error {}

const GOODBYE_WITHIN_MS = 12_000;

/**
 * The life of a server process: configuration, data folder, migrations, application, listening; and at SIGTERM or
 * SIGINT no more questions, those under way finished, work under way finished, connections closed.
 */
export async function run(
  variables: Readonly<Record<string, string | undefined>>,
  migrations: readonly Migration[],
  modules: (config: Config) => DynamicModule,
): Promise<void> {
  try {
    const config = readConfig(variables);
    await checkFolder(config);
    await onceThere(config, () => migrate(config.DATABASE_URL, migrations)).catch(explainDatabase);
    const app = await createApp(config, modules(config)).catch(explainDatabase);
    endOnSignal(app);
    await listen(app, config);
  } catch (error) {
    const isPlain = error instanceof CannotStart || error instanceof ConfigProblems;
    process.stderr.write(`${isPlain ? error.message : (error as Error).stack}\n`);
    process.exit(1);
  }
}

const LOOK_AGAIN_MS = 200;

/**
 * A database that is being started anew is back in a moment: whoever starts meanwhile has read its code by then, and
 * serves at once. To leave and be started again would cost more than waiting, just when the machine has most to do.
 */
async function onceThere({ DATABASE_WAIT_SECONDS }: Config, work: () => Promise<unknown>): Promise<void> {
  const until = performance.now() + DATABASE_WAIT_SECONDS * 1_000;
  for (let tried = 1; ; tried += 1) {
    try {
      await work();
      return;
    } catch (error) {
      if (!isAway(error) || performance.now() >= until) throw error;
    }
    if (tried === 1) process.stderr.write('DATABASE_URL: the database does not answer yet, waiting\n');
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}

/** Photos must be storable before the first resident sends one. */
async function checkFolder({ DATA_DIR, STORAGE }: Config): Promise<void> {
  if (STORAGE !== 'disk') return;
  const probe = path.join(DATA_DIR, `.probe-${newId()}`);
  try {
    await mkdir(DATA_DIR, { recursive: true });
    await access(DATA_DIR, constants.W_OK);
    await writeFile(probe, Buffer.alloc(4_096));
    await rm(probe);
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    const why = code === 'ENOSPC' ? 'the disk is full' : `it cannot be written (${code})`;
    await rm(probe, { force: true }).catch(() => undefined);
    throw new CannotStart(`DATA_DIR ${DATA_DIR}: ${why}`);
  }
}

function explainDatabase(error: unknown): never {
  const { code = '', message = '' } = pgErrorOf(error) ?? {};
  const why = DATABASE_TROUBLE.find(({ is }) => is.test(code) || is.test(message))?.say;
  if (why === undefined) throw error;
  throw new CannotStart(`DATABASE_URL: ${why} (${code || message})`);
}

const DATABASE_TROUBLE = [
  { is: /^E[A-Z_]+$|timeout|terminated|^57P03$/i, say: 'the database does not answer' },
  { is: /^28|^3D000$/, say: 'the database turns us away: check user, password and name' },
  { is: /^53100$/, say: 'the disk of the database is full' },
];

async function listen(app: App, { HOST, PORT }: Config): Promise<void> {
  try {
    const url = await app.listen(PORT, HOST);
    process.stdout.write(`${JSON.stringify({ msg: 'ready', url })}\n`);
  } catch (error) {
    await app.close().catch(() => undefined);
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw new CannotStart(`PORT ${PORT} is taken: is another Doorstep running?`);
    if (code === 'EACCES') throw new CannotStart(`PORT ${PORT} may not be opened by this user`);
    throw error;
  }
}

function endOnSignal(app: App): void {
  let isEnding = false;
  const end = () => {
    if (isEnding) return;
    isEnding = true;
    setTimeout(() => process.exit(1), GOODBYE_WITHIN_MS).unref();
    void app.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
}
