import { listParties, transcribeLine } from '@doorstep/contracts';
import { stationDay } from '@doorstep/domain';
import { act, screen, waitFor } from '@testing-library/react';
import { flush } from '../../../device/outbox';
import PaperLinesPage from '../../../pages/paper-lines/index';
import { PretendStation, person, someId, view } from '../../../../test/pretend-station';
import { chooseDay, newPhone, show, tap, type } from '../../../../test/show';
import { carryLines, useTypedIn } from './carry-lines';
import { newPage, useLine } from './paper-draft';

let station: PretendStation;

beforeEach(() => {
  newPhone();
  newPage();
  useTypedIn.setState({ lines: [] });
  carryLines();
  station = new PretendStation(person('赵淑芬', 'member'));
  station.answers(listParties, () => ({ items: [], suggestedPartyId: null }));
  station.answers(transcribeLine, () => view({ number: '20261118-007' }));
});

async function ofPage(): Promise<void> {
  await tap('前天', 'radio');
  await type('几点几分', '9点半');
  await type('谁写的', '白德海');
}

async function aLine(text = '厨房下水堵了'): Promise<void> {
  await tap('5号楼', 'radio');
  await tap('2单元', 'radio');
  await type('居民怎么称呼', '王奶奶');
  await type('反映的问题', text);
  await tap(/^已经办好了/, 'radio');
  await type('办理情况', '请人来通开了');
}
const save = (): Promise<void> => tap('存好，接着录下一行');
const heard = () => station.heard(transcribeLine).map(({ input }) => input);

test('a line goes as it stands on paper, and the next one has the day, the hour and the writer already', async () => {
  show(<PaperLinesPage />);
  await ofPage();
  await aLine();
  await save();
  expect(await screen.findByText(/11月18日第7号 王奶奶：厨房下水堵了/)).toBeTruthy();
  const day = stationDay(new Date(Date.now() - 2 * 86_400_000));
  const writtenAt = new Date(`${day}T09:30:00+08:00`).toISOString();
  expect(heard()[0]).toMatchObject({
    ...{ writtenAt, writtenBy: '白德海', place: { building: 5, unit: 2 }, resident: '王奶奶' },
    ...{ text: '厨房下水堵了', stage: 'done', outcome: '请人来通开了', isAnother: false, pageId: null },
  });
  expect(useLine.getState().line).toMatchObject({ day, time: '9点半', writtenBy: '白德海', text: '' });
  await aLine('楼道灯不亮');
  await save();
  await waitFor(() =>
    expect(heard()[1]).toMatchObject({ writtenAt, writtenBy: '白德海', text: '楼道灯不亮' }),
  );
});

test('an earlier day is chosen on the calendar, and none after today can be', async () => {
  show(<PaperLinesPage />);
  await tap('更早', 'radio');
  const day = stationDay(new Date(Date.now() - 40 * 86_400_000));
  await chooseDay('是哪一天', day);
  expect(useLine.getState().line.day).toBe(day);
  await tap(/^是哪一天，/);
  const tomorrow = stationDay(new Date(Date.now() + 86_400_000));
  await tap('下个月');
  const cell = document.getElementById(`day-${tomorrow}`);
  expect(cell === null || cell.getAttribute('aria-disabled') === 'true').toBe(true);
});

test('what is missing is said one thing after the other, and nothing is sent meanwhile', async () => {
  show(<PaperLinesPage />);
  await save();
  expect(await screen.findByText(/请点一下是哪天/)).toBeTruthy();
  await ofPage();
  await type('几点几分', '下午');
  await save();
  expect(await screen.findByText(/请写上几点/)).toBeTruthy();
  expect(heard()).toEqual([]);
});

test('without a signal the lines lie on the phone and go by themselves, each once', async () => {
  show(<PaperLinesPage />);
  await ofPage();
  station.isReachable = false;
  await aLine();
  await save();
  await aLine('楼道灯不亮');
  await save();
  expect(await screen.findByText(/还有2行已存在手机里/)).toBeTruthy();
  station.isReachable = true;
  await act(() => flush());
  await waitFor(() => expect(heard().map(({ text }) => text)).toEqual(['厨房下水堵了', '楼道灯不亮']));
  expect(await screen.findByText('刚才录好了2行')).toBeTruthy();
});

test('a line that is there already is asked about: another one all the same, or the same', async () => {
  station.refuses(transcribeLine, 'paper.typed-already');
  show(<PaperLinesPage />);
  await ofPage();
  await aLine();
  await save();
  expect(await screen.findByText(/王奶奶这一行没有存进去：这一行好像已经登记过了/)).toBeTruthy();
  station.answers(transcribeLine, () => view({ number: '20261118-008', ticketId: someId(101) }));
  await tap('是另一件，照样登记');
  expect(await screen.findByText(/11月18日第8号/)).toBeTruthy();
  expect(heard()).toHaveLength(2);
  expect(heard()[1]).toMatchObject({ isAnother: true, text: '厨房下水堵了' });
  expect(screen.queryByText(/没有存进去/)).toBeNull();
});

test('a line that was refused comes back to be changed, but never over one that is begun', async () => {
  station.refuses(transcribeLine, 'place.unknown');
  show(<PaperLinesPage />);
  await ofPage();
  await aLine();
  await save();
  await screen.findByText(/没有存进去/);
  await type('居民怎么称呼', '李爷爷');
  await tap('改一改再存');
  expect(useLine.getState().line.resident).toBe('李爷爷');
  await type('居民怎么称呼', '');
  await tap('改一改再存');
  expect(useLine.getState().line).toMatchObject({ resident: '王奶奶', text: '厨房下水堵了' });
});

test('another page is another day', async () => {
  show(<PaperLinesPage />);
  await ofPage();
  await tap('换一页');
  expect(useLine.getState().line).toMatchObject({ day: '', time: '', writtenBy: '' });
});
