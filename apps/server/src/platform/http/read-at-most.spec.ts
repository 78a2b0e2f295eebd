import { readAtMost } from './read-at-most';

test('an answer as long as allowed is read whole, one sign longer is refused', async () => {
  expect(await readAtMost(new Response('门'), 3)).toBe('门');
  await expect(readAtMost(new Response('门。'), 3)).rejects.toThrow('the answer is too long');
});

test('an answer without end is not read on', async () => {
  let given = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull: (stream) => {
      given += 1;
      if (given > 1_000) throw new Error('read on and on');
      stream.enqueue(new Uint8Array(10));
    },
  });
  await expect(readAtMost(new Response(endless), 25)).rejects.toThrow('the answer is too long');
  expect(given).toBeLessThan(10);
});
