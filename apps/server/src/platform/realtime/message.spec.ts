import { pack, unpack } from './message';

const from = 'me';
const pushes = (count: number, size: number) =>
  Array.from({ length: count }, (_, n) => ({
    to: 'person:p' as const,
    hint: { n, words: '门'.repeat(size) },
  }));

test('what is packed is heard again, in order, whole', () => {
  const all = pushes(200, 40);
  const messages = pack({ from, dueAt: 5, hasRows: false, hasSends: true, pushes: all });
  const heard = messages.map((text) => unpack(text));
  expect(heard.flatMap((message) => message?.pushes)).toEqual(all);
  expect(heard.map((message) => message?.dueAt)).toEqual([5, ...heard.slice(1).map(() => null)]);
  expect(heard[0]).toMatchObject({ hasRows: false, hasSends: true });
});

test('no message is too long for NOTIFY; a hint too long by itself is left out', () => {
  const messages = pack({
    from,
    dueAt: null,
    hasRows: false,
    hasSends: false,
    pushes: [...pushes(100, 60), ...pushes(1, 4_000)],
  });
  expect(Math.max(...messages.map((text) => Buffer.byteLength(text)))).toBeLessThan(8_000);
  expect(messages.flatMap((text) => unpack(text)?.pushes).length).toBe(100);
});

test('nothing to say is not said; noise is not heard', () => {
  expect(pack({ from, dueAt: null, hasRows: false, hasSends: false, pushes: [] })).toEqual([]);
  expect(unpack('hello')).toBeNull();
});

test('a message of the version before says nothing about kinds: then there may be both', () => {
  expect(unpack('{"f":"other","d":5,"p":[]}')).toMatchObject({ hasRows: true, hasSends: true });
  const [text = ''] = pack({ from, dueAt: 5, hasRows: true, hasSends: false, pushes: [] });
  expect(unpack(text)).toMatchObject({ hasRows: true, hasSends: false });
});
