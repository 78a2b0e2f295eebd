import { QueryObserver } from '@tanstack/react-query';
import { waitFor } from '@testing-library/react';
import { newPhone } from '../../test/show';
import { askAgain, askAgainBehind } from './ask-again';
import { queries } from './queries';

/** One asking: whether it was given up, and its answer when the test lets it come. */
interface Asking {
  isGivenUp: () => boolean;
  comes: (answer: string) => void;
}

let askings: Asking[] = [];
let leave: () => void = () => undefined;
beforeEach(() => {
  newPhone();
  askings = [];
});
afterEach(() => leave());

const KEY = ['readBoard', {}];
const shown = (): unknown => queries.getQueryData(KEY);
const asked = (times: number): Promise<void> => waitFor(() => expect(askings).toHaveLength(times));
const reads = (words: string): Promise<void> => waitFor(() => expect(shown()).toBe(words));

/** Somebody opens the page that shows the answer. */
function open(): void {
  const queryFn = ({ signal }: { signal: AbortSignal }): Promise<string> =>
    new Promise((comes) => askings.push({ isGivenUp: () => signal.aborted, comes }));
  leave = new QueryObserver(queries, { queryKey: KEY, queryFn }).subscribe(() => undefined);
}

/** The page is open, and shows these words. */
async function openReading(words: string): Promise<void> {
  open();
  await asked(1);
  askings[0]!.comes(words);
  await reads(words);
}

test.each([
  ['somebody else changed it', () => askAgainBehind(['readBoard'])],
  ['anything may have changed', () => askAgainBehind()],
  ['it was changed here', () => askAgain('readBoard')],
])(
  'a page opened in the moment of a change (%s) does not take the answer from before for new',
  async (_, change) => {
    open();
    await asked(1);
    change();
    askings[0]!.comes('before');
    await reads('before');
    await asked(2);
    askings[1]!.comes('after');
    await reads('after');
  },
);

test('hints that come faster than answers keep none from arriving, and are followed by one question', async () => {
  await openReading('first');
  askAgainBehind(['readBoard']);
  await asked(2);
  for (let hint = 0; hint < 5; hint += 1) askAgainBehind(['readBoard']);
  expect(askings[1]!.isGivenUp()).toBe(false);
  askings[1]!.comes('second');
  await reads('second');
  await asked(3);
  askings[2]!.comes('third');
  await reads('third');
  await waitFor(() => expect(queries.isFetching()).toBe(0));
  expect(askings).toHaveLength(3);
});

test('after a deed of one’s own an older answer on its way never replaces what is shown', async () => {
  await openReading('before');
  askAgainBehind(['readBoard']);
  await asked(2);
  queries.setQueryData(KEY, 'done');
  askAgain('readBoard');
  await asked(3);
  expect(askings[1]!.isGivenUp()).toBe(true);
  askings[1]!.comes('before');
  await waitFor(() => expect(shown()).toBe('done'));
  askings[2]!.comes('done, and seen');
  await reads('done, and seen');
});

test('what nobody looks at is asked when somebody looks again', async () => {
  await openReading('before');
  leave();
  askAgainBehind(['readBoard']);
  expect(askings).toHaveLength(1);
  open();
  await asked(2);
});
