import { judgeWish, listThanksToJudge, readWishBoard, readWishWords } from '@doorstep/contracts';
import { act, screen, waitFor } from '@testing-library/react';
import WishBoardPage from '../../../pages/wish-board/index';
import { PretendStation, person, someId } from '../../../../test/pretend-station';
import { aNote, WISH_READING, yellowCard } from '../../../../test/pretend-wall';
import { newPhone, show, tap, type } from '../../../../test/show';

test('a card that is only spoken is listened to, written down, understood and approved', async () => {
  newPhone();
  const station = new PretendStation(person('赵淑芬', 'member'));
  const wish = yellowCard({ state: 'review', words: '', media: [aNote] });
  const why = { check: 'passed' as const, private: [], delicate: [], isUnheard: true };
  station.answers(readWishBoard, () => ({
    toJudge: [{ wish, offer: null, why }],
    waiting: [],
    offers: [],
    neighbours: [],
    pairs: [],
  }));
  station.answers(listThanksToJudge, () => ({ items: [] }));
  station.answers(readWishWords, () => ({ isUnderstood: true, reading: WISH_READING, heard: [] }));
  station.answers(judgeWish, () => yellowCard());
  show(<WishBoardPage />);
  await tap(/等着看的/, 'tab');
  expect(await screen.findByText('只有录音，请听一听，替他写下来')).toBeTruthy();
  expect(screen.getByText('听一听（3秒）')).toBeTruthy();
  expect(screen.queryByText('可以上墙')).toBeNull();
  await tap('听过了，替他写下来');
  await type('他说的是', '每周三下午想下盘象棋');
  await tap('听听我的意思');
  await tap('可以上墙');
  await waitFor(() => expect(station.heard(judgeWish)).toHaveLength(1));
  expect(station.heard(judgeWish)[0]!.input).toMatchObject({
    approve: true,
    heard: { words: '每周三下午想下盘象棋', reading: { kind: 'chess' } },
  });
});

test('thanks to be read count on the tab, and come while the page stands open', async () => {
  jest.useFakeTimers({ advanceTimers: true });
  newPhone();
  const station = new PretendStation(person('赵淑芬', 'member'));
  station.answers(readWishBoard, () => ({ toJudge: [], waiting: [], offers: [], neighbours: [], pairs: [] }));
  const items: { thanksId: string; words: string }[] = [];
  station.answers(listThanksToJudge, () => ({ items }));
  const { unmount } = show(<WishBoardPage />);
  await tap('等着看的', 'tab');
  expect(await screen.findByText('没有等着看的卡')).toBeTruthy();
  items.push({ thanksId: someId(31), words: '谢谢您陪我下棋' });
  await act(() => jest.advanceTimersByTimeAsync(15_000));
  expect(await screen.findByText('“谢谢您陪我下棋”')).toBeTruthy();
  expect(screen.queryByText('没有等着看的卡')).toBeNull();
  expect(screen.getByRole('tab', { name: '等着看的1' })).toBeTruthy();
  unmount();
  jest.useRealTimers();
});
