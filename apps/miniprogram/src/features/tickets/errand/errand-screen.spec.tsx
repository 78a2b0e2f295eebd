import {
  claimErrand,
  openErrand,
  agreeErrandVisit,
  proposeErrandVisit,
  signForErrand,
  uploadErrandMedia,
  type ErrandView,
} from '@doorstep/contracts';
import { act, screen, waitFor } from '@testing-library/react';
import ErrandPage from '../../../pages/errand/index';
import { HOUR_AGO, IN_AN_HOUR, person, PretendStation, someId, view } from '../../../../test/pretend-station';
import { queries } from '../../../device/queries';
import { newPhone, show, tap, type } from '../../../../test/show';
import Taro, { phone } from '../../../../test/taro-stub';

const errand = (
  news: Partial<ErrandView> = {},
  standing: Partial<ErrandView['standing']> = {},
): ErrandView => {
  const status = news.status ?? 'dispatched';
  return {
    number: '20261122-003',
    status,
    category: 'heating_cold',
    urgency: 'normal',
    place: '5号楼2单元601',
    text: '暖气不热',
    reportedAt: HOUR_AGO,
    until: IN_AN_HOUR,
    isOverdue: false,
    standing: { ...view({ status }).standing, hasParty: true, isPartyOfTicket: true, ...standing },
    media: [],
    partyName: '供热单位',
    stationName: '红莲驿站',
    stationPhone: '010-63456789',
    note: '请先打门铃',
    notYet: '',
    contact: null,
    ...news,
  };
};

const IN_TWO_HOURS = new Date(Date.parse(IN_AN_HOUR) + 3_600_000).toISOString();

let station: PretendStation;
beforeEach(() => {
  newPhone();
  station = new PretendStation(person('没人', 'resident'));
});
const lookAgain = (): Promise<void> => act(() => queries.refetchQueries());
const open = (): unknown => show(<ErrandPage />, { key: 'the-secret' });

test('a worker sees where, what and by when, and nobody has to sign in', async () => {
  station.answers(openErrand, () => errand());
  open();
  expect(await screen.findByText('5号楼2单元601')).toBeTruthy();
  expect(screen.getByText('请先打门铃')).toBeTruthy();
  expect(screen.getByText(/^请在.*前签收$/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /打电话给住户/ })).toBeNull();
  expect(station.asked.map(({ id }) => id)).toEqual(['openErrand']);
});

test('the secret travels in the header, never in the address', async () => {
  const letters: { url: string; header?: Record<string, string> }[] = [];
  station.answers(openErrand, () => errand());
  const { server } = phone;
  phone.server = (letter) => {
    letters.push(letter);
    return server(letter);
  };
  open();
  await screen.findByText('5号楼2单元601');
  expect(letters[0]?.header?.['Authorization']).toBe('Pass the-secret');
  expect(letters.map(({ url }) => url).join(' ')).not.toContain('the-secret');
});

test('signing asks for a name, and the name is there again when the work is done', async () => {
  station.answers(openErrand, () => errand());
  station.answers(signForErrand, () => errand({ status: 'in_progress' }));
  station.answers(claimErrand, () => errand({ status: 'claimed' }));
  station.answers(uploadErrandMedia, () => ({
    mediaId: someId(501),
    kind: 'photo' as const,
    url: '/x',
    thumbUrl: '/x',
    width: 8,
    height: 6,
    seconds: null,
  }));
  Taro.chooseMedia.mockResolvedValueOnce({ tempFiles: [{ tempFilePath: 'after.jpg', size: 10 }] });
  open();
  await tap('签收，我们来办');
  await tap('签收');
  expect(await screen.findByText('请写您的姓名。')).toBeTruthy();
  await type('您的姓名', '武师傅');
  await tap('签收');
  await tap('办完了，拍照报上去');
  await tap('报完工');
  expect(await screen.findByText('请拍一张处理后的照片。')).toBeTruthy();
  await tap('拍处理后的照片');
  await tap('已修好');
  await tap('报完工');
  await waitFor(() =>
    expect(station.heard(claimErrand)[0]?.input).toEqual({
      outcome: '已修好',
      workerName: '武师傅',
      mediaIds: [someId(501)],
    }),
  );
  expect(await screen.findByText('您已报完工')).toBeTruthy();
});

test('a time to come is chosen by day and hours; what the resident wishes is agreed to with the hours in sight', async () => {
  const window = { from: IN_AN_HOUR, until: IN_TWO_HOURS, by: 'resident' as const, isAgreed: false };
  station.answers(openErrand, () => errand({ status: 'in_progress', window }, { windowBy: 'resident' }));
  station.answers(proposeErrandVisit, () =>
    errand({ status: 'in_progress', window }, { windowBy: 'resident' }),
  );
  station.answers(agreeErrandVisit, () =>
    errand({ status: 'scheduled', window: { ...window, isAgreed: true } }),
  );
  open();
  await tap('换个时间');
  await tap('请住户答应');
  expect(await screen.findByText('请选上门的日子和时间。')).toBeTruthy();
  await tap(/^明天/, 'radio');
  await tap('10点到12点', 'radio');
  await tap('请住户答应');
  await waitFor(() => expect(station.heard(proposeErrandVisit)).toHaveLength(1));
  const { from, until } = station.heard(proposeErrandVisit)[0]!.input as { from: string; until: string };
  expect(Date.parse(until) - Date.parse(from)).toBe(2 * 3_600_000);
  await tap('就这个时间上门');
  expect(screen.getAllByText('居民想请师傅这个时间来').length).toBeGreaterThan(1);
  await tap('说定了');
  expect(await screen.findByText('说好的上门时间')).toBeTruthy();
});

test('a link that opens nothing any more says so kindly, and offers nothing else', async () => {
  station.refuses(openErrand, 'link.closed');
  open();
  expect(await screen.findByText('这个链接打不开了')).toBeTruthy();
  expect(screen.getByText(/请打电话问发链接给您的驿站/)).toBeTruthy();
  expect(screen.queryAllByRole('button')).toEqual([]);
});

test('taken back while the page lies open: a look again shows nothing of it any more', async () => {
  station.answers(openErrand, () => errand());
  open();
  await screen.findByText('5号楼2单元601');
  station.refuses(openErrand, 'link.closed');
  await lookAgain();
  expect(await screen.findByText('这个链接打不开了')).toBeTruthy();
  expect(screen.queryByText('5号楼2单元601')).toBeNull();
});

test('held up: nobody is thanked for having handed it back', async () => {
  station.answers(openErrand, () => errand({ status: 'suspended' }));
  open();
  expect(await screen.findByText('先停一停')).toBeTruthy();
  expect(screen.queryByText('这件事您已经交回驿站')).toBeNull();
  expect(screen.getByRole('button', { name: '告诉驿站一句话' })).toBeTruthy();
});

test('from the paper book: reported then, with us since, and the time runs from there', async () => {
  station.answers(openErrand, () => errand({ typedAt: '2026-11-20T02:00:00.000Z' }));
  open();
  expect(await screen.findByText('先记在登记本上，11月20日周五才录进来，时限从那时算起。')).toBeTruthy();
});

test('where else the same thing was reported stands on the errand: at those doors, too, somebody has to look', async () => {
  station.answers(openErrand, () => errand({ alsoAt: ['5号楼2单元601', '5号楼2单元501'] }));
  open();
  expect(await screen.findByText('同一件事，这些地方也报了')).toBeTruthy();
  expect(screen.getByText('5号楼2单元501')).toBeTruthy();
});

test('what was found not done stands first, and the resident can be called where they agreed', async () => {
  station.answers(openErrand, () =>
    errand({
      status: 'in_progress',
      notYet: '只有一间屋热',
      contact: { name: '李阿姨', phone: '13800000000' },
    }),
  );
  open();
  expect(await screen.findByText('只有一间屋热')).toBeTruthy();
  expect(screen.getByRole('button', { name: '打电话给住户李阿姨' })).toBeTruthy();
});
