import path from 'node:path';
import type { Config } from '../config';
import { DiskStorage } from './disk.storage';
import type { Storage } from './storage';

/** The object store configuration names; the configuration has seen to it that nothing it needs is missing. */
export async function createStorage(config: Config): Promise<Storage> {
  if (config.STORAGE === 'disk') return new DiskStorage(path.join(config.DATA_DIR, 'media'));
  const { ObjectStorage } = await import('./object.storage');
  return new ObjectStorage({
    endpoint: config.S3_ENDPOINT ?? '',
    region: config.S3_REGION,
    bucket: config.S3_BUCKET ?? '',
    accessKeyId: config.S3_ACCESS_KEY ?? '',
    secretAccessKey: config.S3_SECRET_KEY ?? '',
  });
}
