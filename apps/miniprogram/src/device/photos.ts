import Taro from '@tarojs/taro';
import { wasCancelled } from './cancelled';
import { keepFile, type KeptFile } from './kept-files';

const LARGE = 1_000_000;

/**
 * Lets the person take or choose photos and keeps a copy of each, made smaller: WeChat's own temporary files
 * are gone after a restart, the draft is not. Answers an empty list when the person gave up.
 */
export async function choosePhotos(most: number): Promise<KeptFile[]> {
  const chosen = await Taro.chooseMedia({
    count: most,
    mediaType: ['image'],
    sizeType: ['compressed'],
    sourceType: ['camera', 'album'],
  }).catch((problem: unknown) => {
    if (wasCancelled(problem)) return { tempFiles: [] };
    throw problem;
  });
  const files = chosen.tempFiles.slice(0, most);
  return Promise.all(files.map(async (file) => keepFile(await smaller(file), 'photo')));
}

/** The browser's picker cannot compress; the server makes its own copy anyway. */
async function smaller({ tempFilePath, size }: { tempFilePath: string; size: number }): Promise<string> {
  if (process.env.TARO_ENV === 'h5' || size <= LARGE) return tempFilePath;
  return (await Taro.compressImage({ src: tempFilePath, quality: 80 })).tempFilePath;
}

/** Shows photos large, one after the other. */
export function showPhotos(urls: string[], first: number): Promise<unknown> {
  const current = urls[first];
  return Taro.previewImage({ urls, ...(current === undefined ? {} : { current }) });
}
