import { readTranscript, reportTicket, uploadMedia } from '@doorstep/contracts';
import { act, fireEvent, screen } from '@testing-library/react';
import ReportPage from '../../../pages/report/index';
import { HOUR_AGO, PretendStation, person, someId, VOICE_NOTE } from '../../../../test/pretend-station';
import { newPhone, show, tap, type } from '../../../../test/show';
import { carryReports } from './carry-reports';
import { startOver, useDraft } from './draft';

let station: PretendStation;

beforeEach(async () => {
  newPhone();
  startOver();
  carryReports();
  station = new PretendStation(person('李阿姨', 'resident'));
  station.answers(uploadMedia, () => VOICE_NOTE);
  station.answers(reportTicket, () => ({
    ticketId: someId(100),
    number: '20261122-003',
    reportedAt: HOUR_AGO,
    acceptBy: HOUR_AGO,
    emergencyNumbers: [],
  }));
  station.answers(readTranscript, () => ({ words: '楼道灯不亮' }));
  show(<ReportPage />);
  await tap('说不清是哪类，直接说');
});

const touch = async (event: 'touchStart' | 'touchEnd'): Promise<void> => {
  const hold = await screen.findByLabelText('按住说话');
  await act(async () => {
    fireEvent[event](hold);
    await Promise.resolve();
  });
};

test('held, spoken, let go: the note is there to be heard, and what it says stands in the field to be put right', async () => {
  await touch('touchStart');
  expect(screen.getByText(/松手就停/)).toBeTruthy();
  await touch('touchEnd');
  expect(await screen.findByText('听一听（3秒）')).toBeTruthy();
  expect(await screen.findByDisplayValue('楼道灯不亮')).toBeTruthy();
  expect(screen.getByText(/不对的地方请改/)).toBeTruthy();
  await type('说一句话', '楼道灯不亮，三层');
  expect(useDraft.getState().draft.text).toBe('楼道灯不亮，三层');
});

test('whoever cannot hold taps to begin and taps to end', async () => {
  await tap(/点一下开始说/);
  await tap(/说完按这里/);
  expect(await screen.findByText('听一听（3秒）')).toBeTruthy();
});

test('what somebody typed is never written over', async () => {
  await type('说一句话', '单元门坏了');
  await touch('touchStart');
  await touch('touchEnd');
  await screen.findByText('听一听（3秒）');
  await act(() => Promise.resolve());
  expect(useDraft.getState().draft.text).toBe('单元门坏了');
});

test('without a machine that writes it down the note alone is enough to send', async () => {
  station.answers(readTranscript, () => ({ words: null }));
  await touch('touchStart');
  await touch('touchEnd');
  expect(await screen.findByText('听一听（3秒）')).toBeTruthy();
  expect(screen.queryByText(/不对的地方请改/)).toBeNull();
  expect(useDraft.getState().draft.voice).toBeDefined();
});
