import { listDeadLetters, readWatch, retryDeadLetter, type OutputOf } from '@doorstep/contracts';
import { screen } from '@testing-library/react';
import WatchPage from '../../pages/watch/index';
import { HOUR_AGO, PretendStation, person, someId } from '../../../test/pretend-station';
import { newPhone, show, tap } from '../../../test/show';

type Watch = OutputOf<typeof readWatch>;
type Letters = OutputOf<typeof listDeadLetters>;

const justNow = (): string => new Date(Date.now() - 20_000).toISOString();
let watch: Watch;
let letters: Letters['items'];

function station(role: 'secretary' | 'district' | 'member'): PretendStation {
  const made = new PretendStation(person('周玉兰', role));
  made.answers(readWatch, () => watch);
  made.answers(listDeadLetters, () => ({ items: letters, nextCursor: null }));
  made.answers(retryDeadLetter, ({ workId }) => {
    letters = letters.filter((letter) => letter.workId !== workId);
    return { workId: String(workId), dueAt: justNow() };
  });
  return made;
}

beforeEach(() => {
  newPhone();
  watch = { checkedAt: justNow(), items: [] };
  letters = [];
});

test('when every promise holds it says so, and when it last looked', async () => {
  station('secretary');
  show(<WatchPage />);
  expect(await screen.findByText('都好')).toBeTruthy();
  expect(screen.getByText(/查过$/)).toBeTruthy();
  expect(screen.queryByText('没办成的后台工作')).toBeNull();
});

test('what does not hold stands there in words, since when', async () => {
  const words = '有1件报上来的事，还没有一个人知道。请您马上看一看。';
  watch = { checkedAt: justNow(), items: [{ kind: 'ticket-untold', since: HOUR_AGO, count: 1, words }] };
  station('district');
  show(<WatchPage />);
  expect(await screen.findByText(words)).toBeTruthy();
  expect(screen.getByText('有1件要您看一看')).toBeTruthy();
  expect(screen.queryByText('都好')).toBeNull();
});

test('a look that is long past is no good news', async () => {
  watch = { checkedAt: HOUR_AGO, items: [] };
  station('secretary');
  show(<WatchPage />);
  expect(await screen.findByText(/以后就没有再查过/)).toBeTruthy();
  expect(screen.queryByText('都好')).toBeNull();
});

test('a house that has just started has not looked yet', async () => {
  watch = { checkedAt: null, items: [] };
  station('secretary');
  show(<WatchPage />);
  expect(await screen.findByText('还没有查过')).toBeTruthy();
});

test('work that failed for good is tried once more with a tap, and leaves the list', async () => {
  const letter = { workId: someId(70), name: 'ring', about: '11月22日第3号：通知有关的人' };
  letters = [{ ...letter, failedAt: HOUR_AGO, attempts: 8, lastError: '' }];
  const made = station('secretary');
  show(<WatchPage />);
  await tap('再试一次：11月22日第3号：通知有关的人');
  expect(await screen.findByText('好，马上再试。')).toBeTruthy();
  expect(made.heard(retryDeadLetter).map(({ input }) => input)).toEqual([{ workId: someId(70) }]);
  expect(screen.queryByText('没办成的后台工作')).toBeNull();
});

test('it is no page for a member', async () => {
  const made = station('member');
  show(<WatchPage />);
  expect(await screen.findByText(/系统体检/)).toBeTruthy();
  expect(made.heard(readWatch)).toEqual([]);
});
