import { putUpWish, readTranscript, readWishWords, uploadMedia } from '@doorstep/contracts';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import WishPage from '../../../pages/wish/index';
import { PretendStation, person, someId, VOICE_NOTE } from '../../../../test/pretend-station';
import { WISH_READING, yellowCard } from '../../../../test/pretend-wall';
import { allAnswered, newPhone, show, tap, type } from '../../../../test/show';

let station: PretendStation;

beforeEach(async () => {
  newPhone();
  station = new PretendStation(person('李阿姨', 'resident'));
  station.answers(uploadMedia, () => VOICE_NOTE);
  station.answers(readTranscript, () => ({ words: '每周三下午想下盘象棋' }));
  station.answers(readWishWords, ({ words }) => ({
    isUnderstood: words !== '',
    reading: words === '' ? { ...WISH_READING, kind: 'chat' as const } : WISH_READING,
    heard: [],
  }));
  station.answers(putUpWish, () => yellowCard({ state: 'review' }));
  show(<WishPage />, { code: 'door-code' });
  await allAnswered();
});

async function speak(): Promise<void> {
  const hold = await screen.findByLabelText('按住说话');
  for (const event of ['touchStart', 'touchEnd'] as const)
    await act(async () => {
      fireEvent[event](hold);
      await Promise.resolve();
    });
}

test('spoken, written down by a machine, put right by hand, and up with the note', async () => {
  await speak();
  expect(await screen.findByDisplayValue('每周三下午想下盘象棋')).toBeTruthy();
  expect(screen.getByText(/机器听的/)).toBeTruthy();
  await type('想要什么，照平常说话写就行', '每周三下午想下盘围棋');
  await tap('听听我的意思');
  await tap('贴上去');
  await waitFor(() => expect(station.heard(putUpWish)).toHaveLength(1));
  expect(station.heard(putUpWish)[0]!.input).toMatchObject({
    words: '每周三下午想下盘围棋',
    mediaIds: [someId(7)],
  });
});

test('without a machine the note alone goes up, for a neighbour to listen to', async () => {
  station.answers(readTranscript, () => ({ words: null }));
  await speak();
  expect(await screen.findByText(/驿站的人会听/)).toBeTruthy();
  await tap('贴上去');
  await waitFor(() => expect(station.heard(putUpWish)).toHaveLength(1));
  expect(station.heard(putUpWish)[0]!.input).toMatchObject({ words: '', mediaIds: [someId(7)] });
});

test('what somebody typed is never written over by the machine', async () => {
  await type('想要什么，照平常说话写就行', '想有人念报纸');
  await speak();
  await screen.findByText('听一听（3秒）');
  await act(() => Promise.resolve());
  expect(screen.queryByText(/机器听的/)).toBeNull();
});

test('a note that has not arrived is said, and the card does not go without it', async () => {
  station.answers(readTranscript, () => ({ words: null }));
  station.refuses(uploadMedia, 'media.broken');
  await speak();
  await tap('贴上去');
  expect(await screen.findByText(/录音还没传上去/)).toBeTruthy();
  expect(station.heard(putUpWish)).toEqual([]);
});
