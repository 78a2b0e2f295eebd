import { uploadMedia, type MediaView } from '@doorstep/contracts';
import Taro from '@tarojs/taro';
import { answered, headerFor } from './ask';
import { lineFailed, lineWorks } from './connection';
import { pathOf, type KeptFile } from './kept-files';
import { ApiOffline, ApiRefusal } from './refusals';
import { withToken } from './request';
import { API, wordsOf, type Reply } from './transport';

const PATIENCE = 60_000;

/** Sends a kept file to the server. Its id is the idempotency key: a file whose answer was lost arrives once. */
export async function upload(file: KeptFile): Promise<MediaView> {
  const filePath = await pathOf(file);
  if (filePath === undefined) throw new ApiRefusal(404, { code: 'media.unknown' });
  return withToken(false, async (token) => {
    const header = headerFor({ token, idempotencyKey: file.id }, false);
    return answered(await sent(filePath, header)) as MediaView;
  });
}

async function sent(filePath: string, header: Record<string, string>): Promise<Reply> {
  const letter = { url: API + uploadMedia.path, filePath, name: 'file', header, timeout: PATIENCE };
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
