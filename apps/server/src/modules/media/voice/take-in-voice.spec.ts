import { Refusal } from '@doorstep/domain';
import { takeIn } from '../take-in';
import { aacOf, mp3Of, mp4Of, wavOf, webmOf } from './recordings.fixture';

const PLACE = '5-2-301 Li Ayi';

const code = (bytes: Buffer): Promise<string> =>
  takeIn(bytes).then(
    () => 'taken in',
    (error: unknown) => (error instanceof Refusal ? error.code : Promise.reject(error as Error)),
  );

test.each([
  ['mp3', 'audio/mpeg', mp3Of],
  ['aac', 'audio/aac', aacOf],
  ['wav', 'audio/wav', wavOf],
  ['m4a', 'audio/mp4', mp4Of],
  ['webm', 'audio/webm', webmOf],
] as const)(
  'a %s note keeps its sound and its length, and loses every word around it',
  async (_, mediaType, record) => {
    const note = record({ seconds: 12, title: PLACE });
    expect(note.includes(PLACE)).toBe(true);
    const clean = await takeIn(note);
    expect([clean.kind, clean.mediaType, clean.seconds]).toEqual(['voice', mediaType, 12]);
    expect(clean.full.includes(PLACE) || clean.full.includes('Li Ayi')).toBe(false);
    expect(clean.full.includes(Buffer.alloc(64, 0xa5))).toBe(true);
    expect(await takeIn(clean.full)).toMatchObject({ mediaType, seconds: 12 });
  },
);

test.each([
  ['mp3', mp3Of],
  ['aac', aacOf],
  ['wav', wavOf],
  ['m4a', mp4Of],
  ['webm', webmOf],
] as const)(
  'a %s note of more than a minute is too long; one of a minute and a breath is not',
  async (_, record) => {
    expect(await code(record({ seconds: 62.5, title: PLACE }))).toBe('media.too-large');
    expect((await takeIn(record({ seconds: 60.4, title: PLACE }))).seconds).toBe(60);
  },
);

test.each([
  ['m4a', mp4Of],
  ['webm', webmOf],
] as const)('a %s file with a picture track is no voice note', async (_, record) => {
  expect(await code(record({ seconds: 5, title: PLACE, hasPicture: true }))).toBe('media.broken');
});

test.each([
  ['wav', wavOf],
  ['m4a', mp4Of],
  ['webm', webmOf],
] as const)('a %s note cut short within its header is said to be broken', async (_, record) => {
  expect(await code(record({ seconds: 5, title: PLACE }).subarray(0, 40))).toBe('media.broken');
});

test('two megabytes are enough for a minute; more is refused whatever is in it', async () => {
  const long = Buffer.concat([mp3Of({ seconds: 5, title: PLACE }), Buffer.alloc(2 * 1024 * 1024)]);
  expect(await code(long)).toBe('media.too-large');
});

test('a browser that records in pieces is understood: no length in the header, sizes left open', async () => {
  expect(await takeIn(webmOf({ seconds: 7, title: PLACE, isLive: true }))).toMatchObject({ seconds: 7 });
  expect(await takeIn(mp4Of({ seconds: 7, title: PLACE, isLive: true }))).toMatchObject({ seconds: 7 });
});

test('a file nested without end, or in a hundred thousand crumbs, is given up quickly', async () => {
  const webm = webmOf({ seconds: 1, title: PLACE });
  const nested = Buffer.concat([webm, Buffer.from('18538067 01ffffffffffffff'.replace(' ', ''), 'hex')]);
  const holes = Buffer.concat(Array.from({ length: 60_000 }, () => Buffer.from('ec80', 'hex')));
  const deep = Array.from({ length: 40_000 }).reduce<number>((size) => size + 9, 0);
  const shells = Buffer.concat(
    Array.from({ length: 40_000 }, (_, at) => {
      const size = Buffer.alloc(9);
      size[0] = 0xae;
      size[1] = 0x01;
      size.writeUIntBE(deep - 9 * (at + 1), 3, 6);
      return size;
    }),
  );
  expect(await code(Buffer.concat([nested, holes]))).toBe('media.broken');
  expect(await code(Buffer.concat([webm, shells]))).toBe('media.broken');
});
