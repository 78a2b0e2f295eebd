import { NestFactory } from '@nestjs/core';
import { readFile } from 'node:fs/promises';
import { AppModule } from './app.module';
import { MIGRATIONS } from './migrations/index';
import { Opening, readStationFile, StationFileProblems } from './modules/opening/index';
import { ConfigProblems, readConfig } from './platform/config';
import { migrate } from './platform/database/migrate';

/** A file that is not there or is no JSON: said plainly. */
class NoStationFile extends Error {}

/**
 * `node server.mjs open-station <file.json>`: brings the stations of a file into the house beside whatever is running.
 * Reading the same file again is harmless. Everything wrong with the file is listed and nothing of it is written.
 */
export async function openStationFrom(
  variables: Readonly<Record<string, string | undefined>>,
  path: string | undefined,
): Promise<void> {
  try {
    const file = await readJson(path);
    readStationFile(file);
    const config = readConfig({ ...variables, ROLE: 'web', DEMO: '0' });
    await migrate(config.DATABASE_URL, MIGRATIONS);
    const house = await NestFactory.createApplicationContext(AppModule.with(config), {
      logger: ['error', 'warn'],
      abortOnError: false,
    });
    const opened = await house.get(Opening).openStation(file);
    for (const { key, people, parties, invitations } of opened) {
      process.stdout.write(`station ${key}: ${people.size} people, ${parties.size} parties\n`);
      for (const { name, code } of invitations) process.stdout.write(`  ${name}: ${code}\n`);
    }
    await house.close();
    process.exit(0);
  } catch (error) {
    const isPlain = [StationFileProblems, ConfigProblems, NoStationFile].some(
      (kind) => error instanceof kind,
    );
    process.stderr.write(`${isPlain ? (error as Error).message : (error as Error).stack}\n`);
    process.exit(1);
  }
}

async function readJson(path: string | undefined): Promise<unknown> {
  if (path === undefined) throw new NoStationFile('open-station: which file? (open-station <file.json>)');
  const text = await readFile(path, 'utf8').catch(() => {
    throw new NoStationFile(`open-station: ${path} cannot be read`);
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new NoStationFile(`open-station: ${path} is not JSON (${(error as Error).message})`);
  }
}
