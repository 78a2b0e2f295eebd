import { WechatUnreachable } from '../failures';
import { createMemoryTokenStore } from './memory-token-store';
import { createTokenSource } from './token-source';
import type { StoredToken, TokenStore } from './token-store';

const MINUTE = 60_000;

function world() {
  let clock = Date.parse('2026-11-22T00:00:00Z');
  let made = 0;
  let isDown = false;
  const store = createMemoryTokenStore();
  const fetchToken = async (): Promise<StoredToken> => {
    made += 1;
    if (isDown) throw new WechatUnreachable('/cgi-bin/stable_token', 'down');
    return { token: `t${made}`, expiresAt: new Date(clock + 120 * MINUTE) };
  };
  const source = (own: TokenStore = store) =>
    createTokenSource({ store: own, fetchToken, now: () => new Date(clock) });
  return {
    store,
    source,
    made: () => made,
    pass: (minutes: number) => void (clock += minutes * MINUTE),
    breakDown: (broken: boolean) => void (isDown = broken),
  };
}

test('two processes and a hundred askers fetch once for the life of a token', async () => {
  const { source, made, pass } = world();
  const [one, two] = [source(), source()];
  const ask = () => Promise.all(Array.from({ length: 50 }, () => [one.current(), two.current()]).flat());

  expect(new Set(await ask())).toEqual(new Set(['t1']));
  pass(114);
  expect(new Set(await ask())).toEqual(new Set(['t1']));
  pass(2);
  expect(new Set(await ask())).toEqual(new Set(['t2']));
  expect(made()).toBe(2);
});

test('a crowd in one process stands in line once', async () => {
  const { source, store } = world();
  let turns = 0;
  const counting: TokenStore = {
    ...store,
    withLock: (work) => {
      turns += 1;
      return store.withLock(work);
    },
  };
  const one = source(counting);
  await Promise.all(Array.from({ length: 50 }, () => one.current()));
  expect(turns).toBe(1);
});

test('a refused token is fetched once for all who were refused, in every process', async () => {
  const { source, made } = world();
  const [one, two] = [source(), source()];
  await Promise.all([one.current(), two.current()]);
  const renewed = await Promise.all([one, two, one, two].map((process) => process.renewed('t1')));
  expect(new Set(renewed)).toEqual(new Set(['t2']));
  expect(made()).toBe(2);
});

test('who was refused late gets the token others already renewed', async () => {
  const { source, made } = world();
  const one = source();
  await one.current();
  await one.renewed('t1');
  await expect(one.renewed('t1')).resolves.toBe('t2');
  expect(made()).toBe(2);
});

test('while no token can be fetched the old one serves to its end, and WeChat is left in peace', async () => {
  const { source, made, pass, breakDown } = world();
  const one = source();
  await one.current();
  breakDown(true);
  pass(117);
  await expect(one.current()).resolves.toBe('t1');
  await expect(one.current()).resolves.toBe('t1');
  expect(made()).toBe(2);

  pass(4);
  await expect(one.current()).rejects.toThrow(WechatUnreachable);
  breakDown(false);
  await expect(one.current()).resolves.toBe('t4');
});

test('a token somebody stored before we started is used as it is', async () => {
  const { source, store, made } = world();
  await store.write({ token: 'from-the-row', expiresAt: new Date('2026-11-22T01:00:00Z') });
  await expect(source().current()).resolves.toBe('from-the-row');
  expect(made()).toBe(0);
});

test('a store that fails is not mistaken for WeChat failing', async () => {
  const { source } = world();
  const broken = { ...createMemoryTokenStore(), read: () => Promise.reject(new Error('no database')) };
  await expect(source(broken).current()).rejects.toThrow('no database');
});
