import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DiskStorage } from './disk.storage';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(os.tmpdir(), 'doorstep-storage-'));
});
afterEach(() => rm(root, { recursive: true }));

async function read(storage: DiskStorage, key: string): Promise<string | null> {
  const found = await storage.get(key);
  if (found === null) return null;
  const chunks: Buffer[] = [];
  for await (const chunk of found.body) chunks.push(chunk as Buffer);
  return `${found.mediaType} ${found.size} ${Buffer.concat(chunks).toString()}`;
}

test('what is put is got again with its type, replaced, and removed', async () => {
  const storage = new DiskStorage(root);
  await storage.put('a/b/full', Buffer.from('one'), 'image/jpeg');
  await storage.put('a/b/full', Buffer.from('three'), 'image/webp');
  expect(await read(storage, 'a/b/full')).toBe('image/webp 5 three');
  expect((await readdir(path.join(root, 'a/b'))).sort()).toEqual(['full', 'full.type']);
  await storage.remove('a/b/full');
  await storage.remove('a/b/full');
  expect(await read(storage, 'a/b/full')).toBeNull();
});

test.each(['../x', '/etc/passwd', 'a/../../x', 'a//b', '', '.hidden/x', 'a\\b', 'a/..'])(
  'the key %j never leaves the folder',
  async (key) => {
    await expect(new DiskStorage(root).put(key, Buffer.from('x'), 'a/b')).rejects.toThrow(/storage key/);
  },
);
