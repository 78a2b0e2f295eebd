import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module';
import { Stations } from './modules/stations/index';
import { RebuildTickets } from './modules/tickets/index';
import { readConfig } from './platform/config';
import { Database } from './platform/database/database';

/**
 * `node server.mjs rebuild-tickets [--check]`: every ticket's row anew from its facts, station by station, beside whatever is
 * running; with `--check` only says where they differ. Ends with 1 when a check found something.
 */
export async function rebuildTickets(
  variables: Readonly<Record<string, string | undefined>>,
  wish: string | undefined,
): Promise<void> {
  const isCheck = wish === '--check';
  const config = readConfig({ ...variables, ROLE: 'web', DEMO: '0' });
  const house = await NestFactory.createApplicationContext(AppModule.with(config), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  let found = 0;
  for (const stationId of await house.get(Stations).ids(house.get(Database))) {
    const { tickets, differences } = await house.get(RebuildTickets).execute(stationId, { isCheck });
    found += differences.length;
    process.stdout.write(`station ${stationId}: ${tickets} tickets, ${differences.length} differences\n`);
    for (const { ticketId, column } of differences)
      process.stdout.write(`  ${ticketId} ${column ?? 'missing'}\n`);
  }
  await house.close();
  process.exit(isCheck && found > 0 ? 1 : 0);
}
