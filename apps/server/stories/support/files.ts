import type { MediaView } from '@doorstep/contracts';
import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import type { Person } from './person';

let taken = 0;

/** A small real photo, each time another one. */
export function aPhoto(): Promise<Buffer> {
  taken += 1;
  const background = { r: (taken * 67) % 256, g: (taken * 31) % 256, b: 120 };
  return sharp({ create: { width: 320, height: 240, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

/** The person takes a photo and sends it; answers its id. */
export async function takePhoto(by: Person): Promise<string> {
  const file = new Blob([new Uint8Array(await aPhoto())], { type: 'image/jpeg' });
  return (await sendUp(by, file, 'photo.jpg')).mediaId;
}

/** The person speaks for two seconds and sends the note. */
export const recordNote = (by: Person): Promise<MediaView> =>
  sendUp(by, new Blob([new Uint8Array(silence())]), 'note.wav');

async function sendUp({ url, accessToken }: Person, file: Blob, name: string): Promise<MediaView> {
  const form = new FormData();
  form.append('file', file, name);
  const headers = { authorization: `Bearer ${accessToken}`, 'idempotency-key': randomUUID() };
  const answer = await fetch(`${url}/api/media`, { method: 'POST', headers, body: form });
  const said = (await answer.json()) as Partial<MediaView>;
  if (said.mediaId === undefined) throw new Error(`upload: ${answer.status} ${JSON.stringify(said)}`);
  return said as MediaView;
}

/** Two seconds of silence as a telephone records it: 8 kHz, one channel, sixteen bits. */
function silence(): Buffer {
  const sound = Buffer.alloc(2 * 8_000 * 2);
  const head = Buffer.from('RIFF....WAVEfmt ....................data', 'latin1');
  head.writeUInt32LE(36 + sound.length, 4);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8_000, 24);
  head.writeUInt32LE(16_000, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(sound.length);
  return Buffer.concat([head, size, sound]);
}

export interface Saved {
  status: number;
  type: string;
  disposition: string;
  text: string;
}

/** A file as the browser would save it. */
export async function download({ url, accessToken }: Person, path: string): Promise<Saved> {
  const answer = await fetch(`${url}/api${path}`, { headers: { authorization: `Bearer ${accessToken}` } });
  const text = Buffer.from(await answer.arrayBuffer()).toString('utf8');
  const { status, headers } = answer;
  return {
    status,
    type: headers.get('content-type') ?? '',
    disposition: headers.get('content-disposition') ?? '',
    text,
  };
}

export interface Opened {
  status: number;
  type: string;
  disposition: string;
  bytes: Buffer;
}

/** A file opened by its short-lived link alone, as a browser would. */
export async function openFile(url: string, link: string): Promise<Opened> {
  const answer = await fetch(`${url}${link}`);
  return {
    status: answer.status,
    type: answer.headers.get('content-type') ?? '',
    disposition: answer.headers.get('content-disposition') ?? '',
    bytes: Buffer.from(await answer.arrayBuffer()),
  };
}

/** What a PDF says, page by page, without blanks. */
export async function printedPages(bytes: Buffer): Promise<string[]> {
  const mupdf = await import('mupdf');
  const sheets = mupdf.Document.openDocument(bytes, 'application/pdf');
  return Array.from({ length: sheets.countPages() }, (_, n) =>
    sheets.loadPage(n).toStructuredText('').asText().replace(/\s/g, ''),
  );
}
