import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { newId } from '../database/new-id';
import { checkKey } from './key';
import type { Storage, StoredObject } from './storage';

const TYPE_SUFFIX = '.type';

/** Objects as files below one folder; a file appears under its name only when it is whole and on disk. */
export class DiskStorage implements Storage {
  private readonly root: string;

  constructor(root: string) {
    this.root = path.resolve(root);
  }

  async put(key: string, bytes: Buffer, mediaType: string): Promise<void> {
    const file = this.fileOf(key);
    await mkdir(path.dirname(file), { recursive: true });
    await writeWhole(`${file}${TYPE_SUFFIX}`, Buffer.from(mediaType));
    await writeWhole(file, bytes);
  }

  async get(key: string): Promise<StoredObject | null> {
    const file = this.fileOf(key);
    const [about, type] = await Promise.all([statOf(file), readType(file)]);
    if (about === null) return null;
    return { body: createReadStream(file), mediaType: type, size: about.size };
  }

  async remove(key: string): Promise<void> {
    const file = this.fileOf(key);
    await rm(file, { force: true });
    await rm(`${file}${TYPE_SUFFIX}`, { force: true });
  }

  private fileOf(key: string): string {
    return path.join(this.root, ...checkKey(key).split('/'));
  }
}

/** Written beside, flushed, renamed: a crash leaves the old file, the new one or none, never half of one. */
async function writeWhole(file: string, bytes: Buffer): Promise<void> {
  const half = `${file}.${newId()}`;
  try {
    const handle = await open(half, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(half, file);
  } catch (error) {
    await unlink(half).catch(() => undefined);
    throw error;
  }
}

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';

async function statOf(file: string): Promise<{ size: number } | null> {
  try {
    return await stat(file);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

async function readType(file: string): Promise<string> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of createReadStream(`${file}${TYPE_SUFFIX}`)) chunks.push(chunk as Buffer);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  return Buffer.concat(chunks).toString() || 'application/octet-stream';
}
