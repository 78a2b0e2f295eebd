import { readScreen, signIn, type AnswerOf } from '@doorstep/contracts';
import { after, minutes, seconds } from '@doorstep/domain';
import { screen, waitFor } from '@testing-library/react';
import PostPage from '../../../pages/post/index';
import { queries } from '../../../device/queries';
import { HOUR_AGO, IN_AN_HOUR, PretendStation, person } from '../../../../test/pretend-station';
import { newPhone, show } from '../../../../test/show';

type Shown = AnswerOf<typeof readScreen>;
const shown = (news: Partial<Shown> = {}): Shown => ({
  stationName: '红莲驿站',
  code: '204518',
  link: 'https://station.example/#/pages/check-in/index?k=204518',
  changesAt: after(new Date(), seconds(40)).toISOString(),
  now: {
    label: '上午班',
    startsAt: HOUR_AGO,
    endsAt: IN_AN_HOUR,
    people: [
      { name: '王建国', isPresent: true },
      { name: '沈玉林', isPresent: false },
    ],
  },
  ...news,
});

let station: PretendStation;
beforeEach(() => {
  newPhone();
  station = new PretendStation(person('某人', 'resident'));
  queries.setDefaultOptions({ queries: { ...queries.getDefaultOptions().queries, retryDelay: 1 } });
});
const open = (view: Shown = shown()): void => {
  station.answers(readScreen, () => view);
  show(<PostPage />, { t: 'tablet-token' });
};

test('the digits, the code, who is on duty and who is here; nobody is signed in for it', async () => {
  open();
  expect(await screen.findByText('204 518')).toBeTruthy();
  expect(screen.getByRole('img', { name: '报到二维码' })).toBeTruthy();
  expect(screen.getByText('王建国')).toBeTruthy();
  expect(screen.getByText('已到')).toBeTruthy();
  expect(screen.getByText('还没到')).toBeTruthy();
  expect(screen.getByText(/^(39|40)秒后换$/)).toBeTruthy();
  expect(station.heard(readScreen)[0]?.input).toEqual({ token: 'tablet-token' });
  expect(station.heard(signIn)).toEqual([]);
});

test('when the code changes the next one is asked for', async () => {
  open(shown({ changesAt: after(new Date(), 50).toISOString() }));
  await screen.findByText('204 518');
  station.answers(readScreen, () => shown({ code: '777123' }));
  expect(await screen.findByText('777 123')).toBeTruthy();
});

test('without network the last code stays and says so; too old, it says that too', async () => {
  open(shown({ changesAt: after(new Date(), 50).toISOString() }));
  await screen.findByText('204 518');
  station.isReachable = false;
  expect(await screen.findByText('网络不通，正在重新连接…')).toBeTruthy();
  expect(screen.getByText('204 518')).toBeTruthy();
});

test('a code that is past its time is said to be', async () => {
  open(shown({ changesAt: after(new Date(), -minutes(5)).toISOString() }));
  await screen.findByText('204 518');
  expect(screen.queryByText(/秒后换/)).toBeNull();
  station.isReachable = false;
  await queries.refetchQueries();
  expect(await screen.findByText(/这个码可能过期了/)).toBeTruthy();
});

test('between slots it says so, and an empty slot too', async () => {
  open(shown({ now: null }));
  expect(await screen.findByText('这会儿没有排班，有事直接找站长。')).toBeTruthy();
});

test('a screen that was taken back says whom to ask', async () => {
  station.refuses(readScreen, 'screen.unknown');
  show(<PostPage />, { t: 'old' });
  expect(await screen.findByText('这块驿站屏已停用，请站长重新开通。')).toBeTruthy();
});

test('a link without its token is not asked about', async () => {
  station.answers(readScreen, () => shown());
  show(<PostPage />);
  expect(await screen.findByText('这个链接不完整')).toBeTruthy();
  await waitFor(() => expect(station.heard(readScreen)).toEqual([]));
});
