import type { MediaView } from '@doorstep/contracts';
import { days, minutes } from '@doorstep/domain';
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { Reply } from './support/bare-phone';
import { eventually } from './support/eventually';
import { ICE, Neighbourhood } from './support/neighbourhood';
import type { Person } from './support/person';

let here: Neighbourhood;
let li: Person;
beforeAll(async () => {
  here = await Neighbourhood.open({ web: 2, workers: 1 });
  li = await here.resident();
}, 240_000);
afterAll(() => here?.close());

const gps = { GPSLatitudeRef: 'N', GPSLatitude: '39/1 54/1 12/1' };
const shot = (side = 300): Promise<Buffer> =>
  sharp({ create: { width: side, height: side, channels: 3, background: '#c8102e' } })
    .withExif({ IFD0: { Artist: 'Li Ayi' }, IFD3: gps })
    .jpeg()
    .toBuffer();

/** Sends a file; the name and type it travels under are the phone's claim and nothing else. */
async function send(
  by: Person,
  bytes: Buffer,
  asking: { key?: string; at?: string } = {},
): Promise<Reply<MediaView>> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'image/jpeg' }), 'photo.jpg');
  const headers = {
    authorization: `Bearer ${by.accessToken}`,
    'idempotency-key': asking.key ?? randomUUID(),
  };
  const answer = await fetch(`${asking.at ?? here.url}/api/media`, { method: 'POST', headers, body: form });
  return { status: answer.status, body: (await answer.json()) as Reply<MediaView>['body'] };
}

const open = (path: string | null, at = here.url): Promise<Response> => fetch(at + (path ?? ''));
const bytesOf = async (answer: Response): Promise<Buffer> => Buffer.from(await answer.arrayBuffer());

test('a photo is seen through its link by any process, without the place where it was taken', async () => {
  const { body: view } = await send(li, await shot());
  expect(view).toMatchObject({ kind: 'photo', width: 300, height: 300, seconds: null });
  for (const path of [view.url, view.thumbUrl]) {
    const answer = await open(path, here.web[1]!.url);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toMatch(/^private, max-age=\d+/);
    const picture = await bytesOf(answer);
    expect((await sharp(picture).metadata()).exif).toBeUndefined();
    expect(picture.includes('Li Ayi')).toBe(false);
  }
});

test('a link opens one file only, and only for a while', async () => {
  const { body: view } = await send(li, await shot());
  const { body: another } = await send(li, await shot());
  const forged = [
    view.url.replace(view.mediaId, another.mediaId),
    view.url.replace('/full', '/thumb'),
    view.url.replace(/expires=\d+/, 'expires=9999999999'),
    view.url.replace(/signature=./, 'signature=_'),
  ];
  for (const path of forged) expect((await open(path)).status).toBe(403);
  await here.pass(minutes(14));
  expect((await open(view.url)).status).toBe(200);
  await here.pass(minutes(7));
  const late = await eventually(
    () => open(view.url),
    (answer) => answer.status === 403,
  );
  expect(await late.json()).toMatchObject({ code: 'media.link-expired' });
  li = await here.resident();
});

test('an upload sent twice under one key is one photo', async () => {
  const key = randomUUID();
  const photo = await shot();
  const first = await send(li, photo, { key });
  const again = await send(li, photo, { key, at: here.web[1]!.url });
  expect(again.body.mediaId).toBe(first.body.mediaId);
  expect((await send(li, await shot(200), { key })).body.code).toBe('key.reused');
});

test('a ticket shows the photos of whoever wrote it; other people’s cannot be taken', async () => {
  const neighbour = await here.person('neighbour', 'resident');
  const { body: theirs } = await send(neighbour, await shot());
  const { body: mine } = await send(li, await shot());
  const report = (mediaIds: string[]) =>
    li.post<{ ticketId: string; code?: string }>('/tickets', { ...ICE, mediaIds });
  expect((await report([theirs.mediaId])).body.code).toBe('media.unknown');
  expect((await report([randomUUID()])).body.code).toBe('media.unknown');
  const { body: ticket } = await report([mine.mediaId]);
  const { body: seen } = await li.get<object>(`/tickets/${ticket.ticketId}`);
  expect(JSON.stringify(seen)).toContain(mine.mediaId);
  expect((await report([mine.mediaId])).body.code).toBe('media.unknown');
});

test('what was never attached is forgotten after three days, bytes and all; what was attached stays', async () => {
  const { body: unused } = await send(li, await shot());
  const { body: kept } = await send(li, await shot());
  await here.report(li, { mediaIds: [kept.mediaId] });
  await here.pass(days(3) - minutes(2));
  li = await here.resident();
  const { body: fresh } = await send(li, await shot());
  await here.pass(minutes(5));
  const rows = () => here.hands.run<{ media_id: string }>('select media_id from media');
  await eventually(rows, (all) => !all.some((row) => row.media_id === unused.mediaId));
  const left = (await rows()).map((row) => row.media_id);
  expect(left).toEqual(expect.arrayContaining([kept.mediaId, fresh.mediaId]));
  await here.quiet();
});

test.each([
  [
    'a drawing with a script in it',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    415,
    'media.type',
  ],
  ['a web page', Buffer.from('<!doctype html><script>alert(1)</script>'), 415, 'media.type'],
  ['a file cut short', Buffer.from('ffd8ffe000104a46494600010100', 'hex'), 422, 'media.broken'],
])('%s is refused, whatever the phone calls it', async (_, bytes, status, code) => {
  expect((await send(li, bytes)).body).toMatchObject({ status, code });
});

test('more than fifteen megabytes are refused', async () => {
  expect((await send(li, Buffer.alloc(15 * 1024 * 1024 + 1, 1))).status).toBe(413);
});
