import type { MediaView } from '@doorstep/contracts';
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { Neighbourhood } from './support/neighbourhood';
import { type ObjectStore, openObjectStore } from './support/object-store';

let store: ObjectStore;
let here: Neighbourhood;
beforeAll(async () => {
  store = await openObjectStore();
  here = await Neighbourhood.open({ web: 1, workers: 0, env: store.env });
}, 240_000);
afterAll(async () => {
  await here?.close();
  await store?.close();
});

test('with S3-compatible storage a photo comes back whole through its link, and an unknown one is not there', async () => {
  const li = await here.resident();
  const photo = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#c8102e' } })
    .jpeg()
    .toBuffer();
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(photo)]), 'photo.jpg');
  const headers = { authorization: `Bearer ${li.accessToken}`, 'idempotency-key': randomUUID() };
  const view = (await (
    await fetch(`${here.url}/api/media`, { method: 'POST', headers, body: form })
  ).json()) as MediaView;

  for (const [link, width] of [
    [view.url, 900],
    [view.thumbUrl, 400],
  ] as const) {
    const answer = await fetch(here.url + link);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    expect((await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).width).toBe(width);
  }
});
