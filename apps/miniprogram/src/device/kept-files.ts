import Taro from '@tarojs/taro';
import { browserFiles } from './browser-files';
import { newKey } from './new-key';

/** A file this phone keeps until the server has it. Plain data: it lies in drafts and in the outbox. */
export interface KeptFile {
  id: string;
  kind: 'photo' | 'voice';
  /** On WeChat the saved file's path; in the browser empty, its bytes lie in the page's database under `id`. */
  path: string;
  seconds?: number;
}

const inBrowser = (): boolean => process.env.TARO_ENV === 'h5';

/** Copies a temporary file to where it survives a restart. */
export async function keepFile(
  temporary: string,
  kind: KeptFile['kind'],
  seconds?: number,
): Promise<KeptFile> {
  const file: KeptFile = { id: newKey(), kind, path: '', ...(seconds === undefined ? {} : { seconds }) };
  if (inBrowser()) {
    await browserFiles.put(file.id, await (await fetch(temporary)).blob());
    return file;
  }
  return { ...file, path: await saved(temporary) };
}

/** Something an image or a player can show, and an upload can send; undefined when the phone has lost it. */
export async function pathOf(file: KeptFile): Promise<string | undefined> {
  if (!inBrowser()) return file.path;
  const blob = await browserFiles.get(file.id);
  return blob && URL.createObjectURL(blob);
}

/** The server has it, or the person removed it: the space is given back. */
export function letGo(file: KeptFile): Promise<void> {
  return inBrowser() ? browserFiles.remove(file.id) : removed(file.path);
}

function saved(tempFilePath: string): Promise<string> {
  return new Promise((resolve, reject) => {
    Taro.getFileSystemManager().saveFile({
      tempFilePath,
      success: (answer) => resolve(answer.savedFilePath ?? tempFilePath),
      fail: (problem) => reject(new Error(problem.errMsg)),
    });
  });
}

/** A file that is already gone is as good as removed. */
function removed(filePath: string): Promise<void> {
  return new Promise((resolve) => {
    Taro.getFileSystemManager().removeSavedFile({ filePath, complete: () => resolve() });
  });
}
