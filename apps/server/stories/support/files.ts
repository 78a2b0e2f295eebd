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
export async function takePhoto({ url, accessToken }: Person): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(await aPhoto())], { type: 'image/jpeg' }), 'photo.jpg');
  const headers = { authorization: `Bearer ${accessToken}`, 'idempotency-key': randomUUID() };
  const answer = await fetch(`${url}/api/media`, { method: 'POST', headers, body: form });
  const said = (await answer.json()) as { mediaId?: string };
  if (said.mediaId === undefined) throw new Error(`upload: ${answer.status} ${JSON.stringify(said)}`);
  return said.mediaId;
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
