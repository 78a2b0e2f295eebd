import { no, serve, session, unplug } from '../../test/pretend-server';
import Taro, { phone } from '../../test/taro-stub';
import { useConnection } from './connection';
import { choosePhotos } from './photos';
import { ApiOffline } from './refusals';
import { keepSession } from './session';
import { upload } from './upload';

const photo = { id: 'file-1', kind: 'photo' as const, path: 'saved/ice.jpg' };

beforeEach(() => {
  phone.reset();
  keepSession(session(1));
});

test('chosen photos are kept as copies, large ones made smaller', async () => {
  Taro.chooseMedia.mockResolvedValueOnce({
    tempFiles: [
      { tempFilePath: 'tmp/ice.jpg', size: 900_000 },
      { tempFilePath: 'tmp/wide.jpg', size: 9_000_000 },
      { tempFilePath: 'tmp/too-many.jpg', size: 1 },
    ],
  });
  const kept = await choosePhotos(2);
  expect(kept.map(({ path }) => path)).toEqual(['saved/tmp/ice.jpg', 'saved/tmp/wide.jpg.small']);
});

test('closing the picker chooses nothing', async () => {
  Taro.chooseMedia.mockRejectedValueOnce({ errMsg: 'chooseMedia:fail cancel' });
  expect(await choosePhotos(3)).toEqual([]);
});

test('a file travels as field `file` with its own key, and again after a renewal', async () => {
  serve({
    'POST /media': ({ header }) =>
      header['Authorization'] === 'Bearer access-2'
        ? { status: 201, data: { mediaId: 'm-1' } }
        : no(401, 'session.expired'),
    'POST /sessions/renewal': () => ({ status: 200, data: session(2) }),
  });
  expect(await upload(photo)).toEqual({ mediaId: 'm-1' });
  expect(phone.letters.at(-1)).toMatchObject({
    filePath: 'saved/ice.jpg',
    name: 'file',
    header: { 'Idempotency-Key': 'file-1' },
  });
});

test('refusals and silence are told apart', async () => {
  serve({ 'POST /media': () => no(413, 'media.too-large') });
  await expect(upload(photo)).rejects.toMatchObject({ code: 'media.too-large' });
  expect(useConnection.getState().isLost).toBe(false);
  unplug();
  await expect(upload(photo)).rejects.toBeInstanceOf(ApiOffline);
  expect(useConnection.getState().isLost).toBe(true);
});
