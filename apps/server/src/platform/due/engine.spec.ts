import type { Clock } from '../clock';
import type { AfterCommit } from '../database/after-commit';
import type { Bus } from '../realtime/bus';
import type { DueOutlook } from './due-outlook';
import { Engine } from './engine';
import type { Lines } from './lines';

test('a process that leaves first finishes looking for work: nothing asks a database that is closed', async () => {
  let answers: (next: null) => void = () => undefined;
  const done: string[] = [];
  const slow = {
    next: () => new Promise<null>((resolve) => (answers = resolve)),
    count: () => Promise.resolve(void done.push('counted')),
  };
  const lines = {
    pump: () => undefined,
    takeUpOrphans: () => Promise.resolve(void done.push('looked for the dead')),
    stop: () => Promise.resolve(),
    report: (error: unknown) => done.push(String(error)),
  };
  const hears = { listen: () => undefined, onDue: () => undefined, onClock: () => undefined };
  const engine = new Engine(
    { ROLE: 'worker' },
    {} as Clock,
    lines as unknown as Lines,
    slow as unknown as DueOutlook,
    hears as unknown as AfterCommit,
    hears as unknown as Bus,
  );
  engine.onApplicationBootstrap();
  const leaving = engine.beforeApplicationShutdown().then(() => done.push('left'));
  await new Promise((resolve) => setImmediate(resolve));
  expect(done).toEqual([]);
  answers(null);
  await leaving;
  expect(done).toEqual(['counted', 'left']);
});
