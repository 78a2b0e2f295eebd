import 'reflect-metadata';
import { getReadyToUnderstand } from '@doorstep/domain';
import { AppModule } from './app.module';
import { MIGRATIONS } from './migrations/index';
import { openStationFrom } from './open-station';
import { rebuildTickets } from './rebuild-tickets';
import { writeReadableStacks } from './platform/readable-stacks';
import { run } from './platform/run';

writeReadableStacks();

const [command, file] = process.argv.slice(2);

async function main(): Promise<void> {
  if (command === 'open-station') await openStationFrom(process.env, file);
  else if (command === 'rebuild-tickets') await rebuildTickets(process.env, file);
  else await serve();
}

/** It listens first: what takes a moment to unpack is unpacked before anybody has said a word. Nobody speaks to a worker. */
async function serve(): Promise<void> {
  await run(process.env, MIGRATIONS, (config) => AppModule.with(config));
  if (process.env['ROLE'] !== 'worker') setImmediate(getReadyToUnderstand);
}

/** Settles when the server listens, or a command is done. */
export const started = main();
