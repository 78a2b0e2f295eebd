import { Refusal, type RefusalCode } from '@doorstep/domain';
import sharp from 'sharp';
import { takeIn } from './take-in';

const ground = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 16, b: 46 } } });

/** What is said no to, or nothing. */
const refused = (bytes: Buffer): Promise<RefusalCode | 'taken in'> =>
  takeIn(bytes).then(
    () => 'taken in' as const,
    (error: unknown) => {
      if (error instanceof Refusal) return error.code;
      throw error;
    },
  );

test('where and when a photo was taken is gone, and it stands upright', async () => {
  const shot = await ground(400, 300)
    .withExif({
      IFD0: { Make: 'Huawei', Orientation: '6' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '39/1 54/1 12/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '116/1 23/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect((await sharp(shot).metadata()).exif?.length).toBeGreaterThan(0);

  const clean = await takeIn(shot);
  for (const picture of [clean.full, clean.thumb!]) {
    const said = await sharp(picture).metadata();
    expect([said.exif, said.xmp, said.icc, said.iptc, said.orientation]).toEqual(Array(5).fill(undefined));
  }
  expect([clean.width, clean.height]).toEqual([300, 400]);
});

test('place and owner do not survive anywhere in the bytes', async () => {
  const gps = { GPSLatitudeRef: 'N', GPSLatitude: '39/1 54/1 12/1' };
  const shot = await ground(64, 64)
    .withExif({ IFD0: { Artist: 'Li Ayi 5-2-301' }, IFD3: gps })
    .jpeg()
    .toBuffer();
  expect(shot.includes('Li Ayi')).toBe(true);
  const { full, thumb } = await takeIn(shot);
  expect(full.includes('Li Ayi') || full.includes('Exif') || thumb!.includes('Exif')).toBe(false);
});

test('a large photo becomes 2048 pixels long, its thumbnail 400; a small one is not blown up', async () => {
  const large = await takeIn(await ground(4000, 3000).jpeg().toBuffer());
  expect([large.mediaType, large.width, large.height]).toEqual(['image/jpeg', 2048, 1536]);
  expect((await sharp(large.thumb!).metadata()).width).toBe(400);
  const small = await takeIn(await ground(120, 80).png().toBuffer());
  expect([small.width, small.height]).toEqual([120, 80]);
});

test.each(['png', 'webp', 'jpeg'] as const)('a %s photo is taken in as JPEG', async (format) => {
  const clean = await takeIn(await ground(50, 50).toFormat(format).toBuffer());
  expect(clean.full.subarray(0, 3).toString('hex')).toBe('ffd8ff');
});

test('a small file that would unpack to a huge picture is refused unopened', async () => {
  const bomb = await ground(8_000, 5_200).png({ compressionLevel: 9 }).toBuffer();
  expect(bomb.length).toBeLessThan(1024 * 1024);
  expect(await refused(bomb)).toBe('media.too-large');
});

test.each([
  [
    'a drawing with a script in it',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  ],
  ['a web page', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['a document', Buffer.from('%PDF-1.7\n')],
  ['nothing', Buffer.alloc(0)],
])('%s is no photo', async (_, bytes) => {
  expect(await refused(bytes)).toBe('media.type');
});

test('a photo cut short on the way is said to be broken', async () => {
  const whole = await ground(800, 600).jpeg().toBuffer();
  expect(await refused(whole.subarray(0, whole.length / 2))).toBe('media.broken');
});

test('a file that only begins like a photo is said to be broken', async () => {
  expect(
    await refused(Buffer.concat([Buffer.from('ffd8ffe000104a464946', 'hex'), Buffer.alloc(200, 65)])),
  ).toBe('media.broken');
});
