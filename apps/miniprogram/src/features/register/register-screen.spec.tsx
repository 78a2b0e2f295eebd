import { exportRegister, readRegister } from '@doorstep/contracts';
import { stationDay } from '@doorstep/domain';
import { screen, waitFor } from '@testing-library/react';
import RegisterPage from '../../pages/register/index';
import { HOUR_AGO, PretendStation, person, someId } from '../../../test/pretend-station';
import { newPhone, show, tap, type } from '../../../test/show';
import { monthAfter, monthOf, spanWords } from '../../ui/months';

const row = {
  ticketId: someId(100),
  number: '20261122-003',
  reportedAt: HOUR_AGO,
  place: '5号楼2单元',
  reporter: '李阿姨',
  text: '门口结冰了',
  category: 'ice_snow' as const,
  urgency: 'urgent' as const,
  owner: '王建国',
  party: '红莲物业',
  status: 'resolved' as const,
  outcome: '物业已清理',
  closedAt: HOUR_AGO,
  isUnconfirmed: true,
};

function open(station: PretendStation): void {
  station.answers(readRegister, () => ({ items: [row], nextCursor: null }));
  show(<RegisterPage />);
}

beforeEach(() => newPhone());

test('a line of the register reads as in the paper book, silence not taken for consent', async () => {
  open(new PretendStation(person('周站长', 'secretary')));
  expect(await screen.findByText('办理情况：物业已清理')).toBeTruthy();
  expect(screen.getByText('居民没有回话，到期办结')).toBeTruthy();
});

test('filters narrow the question, and days are two taps on the calendar', async () => {
  const station = new PretendStation(person('周站长', 'secretary'));
  open(station);
  await tap('挑着看');
  await tap('已解决', 'radio');
  expect(screen.getByRole('radiogroup', { name: '哪些天' })).toBeTruthy();
  await tap('自己选', 'radio');
  await tap('上个月');
  await tap(/月3日，/, 'checkbox');
  await tap(/月9日，/, 'checkbox');
  const month = monthAfter(monthOf(stationDay(new Date())), -1);
  expect(screen.getByText(spanWords(`${month}-03`, `${month}-09`))).toBeTruthy();
  await tap('就看这些');
  await waitFor(() =>
    expect(station.heard(readRegister).at(-1)?.input).toMatchObject({
      status: 'resolved',
      from: `${month}-03`,
      to: `${month}-09`,
    }),
  );
});

test('the table is for the secretary', async () => {
  open(new PretendStation(person('王建国', 'member')));
  await screen.findByText('门口结冰了');
  expect(screen.queryByRole('button', { name: '导出表格' })).toBeNull();
});

test('the file is asked for with the filters that are set', async () => {
  const station = new PretendStation(person('周站长', 'secretary'));
  station.answers(exportRegister, () => new ArrayBuffer(3));
  open(station);
  await tap('导出表格');
  await waitFor(() => expect(station.heard(exportRegister)).toHaveLength(1));
});

test('a look one comes back to is kept on the phone, shown with one tap, and let go again', async () => {
  const station = new PretendStation(person('王建国', 'member'));
  open(station);
  expect(screen.queryByText('记住这个看法')).toBeNull();
  await tap('挑着看');
  await tap('已解决', 'radio');
  await type('找哪些词（几个词用空格分开）', '井盖 5号楼');
  await tap('今天', 'radio');
  await tap('就看这些');
  await tap('记住这个看法');
  await tap('挑着看（3个条件）');
  await tap('看全部');
  await waitFor(() => expect(screen.getByRole('button', { name: '挑着看' })).toBeTruthy());
  await tap('已解决、“井盖 5号楼”', 'radio');
  await waitFor(() =>
    expect(station.heard(readRegister).at(-1)?.input).toMatchObject({
      status: 'resolved',
      words: '井盖 5号楼',
    }),
  );
  expect(station.heard(readRegister).at(-1)?.input).not.toHaveProperty('from');
  await tap('不用记了');
  expect(screen.queryByRole('radio', { name: '已解决、“井盖 5号楼”' })).toBeNull();
});
