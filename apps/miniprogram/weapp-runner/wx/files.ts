import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { WxFailure, type ApiMaker, type Callbacks } from './api';

interface HeldFile {
  name: string;
  bytes: Buffer;
}

/** The phone's files: temporary ones (gone after a restart) and saved ones, under the same made-up addresses DevTools uses. */
export class Files {
  readonly #held = new Map<string, HeldFile>();
  #count = 0;

  /** Hands out a copy of a file on disk as a temporary file. */
  borrow(path: string): string {
    return this.#hold('http://tmp/', { name: basename(path), bytes: readFileSync(path) });
  }

  /** A second temporary file with the same content, as after compressing. */
  copy(path: string): string {
    return this.#hold('http://tmp/', this.at(path));
  }

  save(path: string): string {
    const saved = this.#hold('http://store/', this.at(path));
    this.#held.delete(path); // WeChat moves it
    return saved;
  }

  remove(path: string): void {
    if (!this.#held.delete(path)) throw new WxFailure('file not exist');
  }

  at(path: string): HeldFile {
    const file = this.#held.get(path);
    if (!file) throw new WxFailure(`no such file or directory, open "${path}"`);
    return file;
  }

  /** WeChat was killed and started again. */
  forgetTemporary(): void {
    for (const path of this.#held.keys()) if (path.startsWith('http://tmp/')) this.#held.delete(path);
  }

  #hold(folder: string, file: HeldFile): string {
    this.#count += 1;
    const path = `${folder}${this.#count}${extname(file.name)}`;
    this.#held.set(path, file);
    return path;
  }
}

/** `wx.getFileSystemManager()`, as far as a draft needs it. */
export function fileSystem(make: ApiMaker, files: Files): object {
  const manager = {
    saveFile: make.asynchronous('saveFile', ({ tempFilePath }: { tempFilePath: string }) => ({
      savedFilePath: files.save(tempFilePath),
    })),
    removeSavedFile: make.asynchronous('removeSavedFile', ({ filePath }: { filePath: string }) => {
      files.remove(filePath);
      return {};
    }),
    access: make.asynchronous('access', ({ path }: { path: string } & Callbacks) => {
      files.at(path);
      return {};
    }),
  };
  return manager;
}
