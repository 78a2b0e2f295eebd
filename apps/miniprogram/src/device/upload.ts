import { uploadErrandMedia, uploadMedia, type MediaView } from '@doorstep/contracts';
import Taro from '@tarojs/taro';
import { answered, headerFor } from './ask';
import { lineFailed, lineWorks } from './connection';
import { pathOf, type KeptFile } from './kept-files';
import { ApiOffline, ApiRefusal } from './refusals';
import { withToken } from './request';
import { API, wordsOf, type Reply } from './transport';

const PATIENCE = 60_000;

interface Parcel {
  path: string;
  filePath: string;
  header: Record<string, string>;
}

/**
 * Sends a kept file to the server, as the signed-in person or under the link this page was opened with. Its id is the
 * idempotency key: a file whose answer was lost arrives once.
 */
export async function upload(file: KeptFile, pass?: string): Promise<MediaView> {
  const filePath = await pathOf(file);
  if (filePath === undefined) throw new ApiRefusal(404, { code: 'media.unknown' });
  const { path } = pass === undefined ? uploadMedia : uploadErrandMedia;
  return withToken(pass !== undefined, async (token) => {
    const header = headerFor({ token, pass, idempotencyKey: file.id }, false);
    return answered(await sent({ path, filePath, header })) as MediaView;
  });
}

async function sent({ path, filePath, header }: Parcel): Promise<Reply> {
  const letter = { url: API + path, filePath, name: 'file', header, timeout: PATIENCE };
  try {
    const { statusCode, data } = await Taro.uploadFile(letter);
    lineWorks();
    return { status: statusCode, data: parsed(data) };
  } catch (problem) {
    lineFailed();
    throw new ApiOffline(wordsOf(problem));
  }
}

/** Upload answers come as text, and a proxy in between may answer with a page instead of our JSON. */
function parsed(text: string): unknown {
  return /^\s*[[{]/.test(text) ? (JSON.parse(text) as unknown) : {};
}
