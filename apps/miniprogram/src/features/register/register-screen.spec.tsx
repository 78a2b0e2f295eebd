import { exportRegister, readRegister } from '@doorstep/contracts';
import { screen, waitFor } from '@testing-library/react';
import RegisterPage from '../../pages/register/index';
import { HOUR_AGO, PretendStation, person, someId } from '../../../test/pretend-station';
import { newPhone, show, tap, type } from '../../../test/show';

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

test('filters narrow the question, and a day that is none is not sent', async () => {
  const station = new PretendStation(person('周站长', 'secretary'));
  open(station);
  await tap('挑着看');
  await tap('已解决', 'radio');
  await type('从哪天', '昨天');
  expect(await screen.findByText(/日期请写成/)).toBeTruthy();
  await type('从哪天', '2026-11-01');
  await tap('就看这些');
  await waitFor(() =>
    expect(station.heard(readRegister).at(-1)?.input).toMatchObject({
      status: 'resolved',
      from: '2026-11-01',
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
  await type('从哪天', '2026-11-01');
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
