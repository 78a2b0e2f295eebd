import { Beat } from './beat';

/** A look that ends when the test lets it. */
function slowLook() {
  const ends: (() => void)[] = [];
  const look = (): Promise<void> => new Promise((end) => ends.push(end));
  return { look, ends };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('one look at a time, and exactly once more where it was told to meanwhile', async () => {
  const { look, ends } = slowLook();
  const beat = new Beat(60_000, look);
  for (let told = 0; told < 5; told += 1) beat.now();
  expect(ends).toHaveLength(1);
  ends[0]!();
  await turn();
  expect(ends).toHaveLength(2);
  ends[1]!();
  await turn();
  expect(ends).toHaveLength(2);
  beat.now();
  expect(ends).toHaveLength(3);
});

test('whoever stops it waits for the look that is going on, and no other follows', async () => {
  const { look, ends } = slowLook();
  const beat = new Beat(60_000, look);
  beat.start();
  beat.now();
  beat.now();
  let isStopped = false;
  const stopping = beat.stop().then(() => (isStopped = true));
  await turn();
  expect(isStopped).toBe(false);
  ends[0]!();
  await stopping;
  beat.now();
  await turn();
  expect(ends).toHaveLength(1);
});
