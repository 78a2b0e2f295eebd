import 'reflect-metadata';
import type { DynamicModule } from '@nestjs/common';
import { AppModule } from './app.module';
import { aboutWords, WORK_WORDS } from './modules/audit/index';
import { ForgetKeys } from './platform/database/forget-keys';
import { LISTENER, type ListenerNote } from './platform/due/listener.decorator';
import { SENDER } from './platform/due/sender.decorator';
import { TIMER } from './platform/due/timer.decorator';
import { readConfig } from './platform/config';

// A page the bundler puts in as its text: nothing of it is asked here.
jest.mock('./modules/demo/wall.html', () => '');

const written = (key: string, module: unknown): unknown[] =>
  typeof module === 'function' ? ((Reflect.getMetadata(key, module) as unknown[] | undefined) ?? []) : [];

/** Whatever stands in the module tree of the real application, not only what is known to be there. */
function classesIn(module: unknown, seen = new Set<unknown>()): unknown[] {
  if (seen.has(module)) return [];
  seen.add(module);
  const { module: own = module, imports = [], providers = [] } = module as Partial<DynamicModule>;
  const inside = [...imports, ...written('imports', own)].flatMap((one) => classesIn(one, seen));
  return [...inside, ...providers, ...written('providers', own)];
}

function nameOf(provider: unknown): string[] {
  if (typeof provider !== 'function') return [];
  const listener = Reflect.getMetadata(LISTENER, provider) as ListenerNote | undefined;
  const other = [TIMER, SENDER].map((key) => Reflect.getMetadata(key, provider) as string | undefined);
  return [listener?.name, ...other].filter((name): name is string => name !== undefined);
}

const config = readConfig({
  DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
  TOKEN_SECRET: 'a-secret-of-nobody-who-ever-starts-this',
  WECHAT_APP_ID: 'wx0000000000000000',
  WECHAT_SECRET: 'a-secret-of-nobody',
  DEMO: '1',
});
const providers = classesIn(AppModule.with(config));
const names = [...new Set(providers.flatMap(nameOf))].sort();

test('every listener, timer and sender of the application is found', () => {
  expect(providers).toContain(ForgetKeys);
  expect(names.length).toBeGreaterThan(50);
});

test('each has words for the secretary, and none is named that is not there', () => {
  expect(Object.keys(WORK_WORDS).sort()).toEqual(names);
});

test('they are Chinese sentences that say what can be done, and fit the card with the number of a ticket', () => {
  for (const name of names) {
    const words = aboutWords(name, '20261122-1003');
    expect([...words].length).toBeLessThanOrEqual(100);
    expect(words).not.toMatch(/[a-z]/i);
    expect(WORK_WORDS[name]).toMatch(/请/);
  }
});
