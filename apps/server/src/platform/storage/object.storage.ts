import {
  DeleteObjectCommand,
  GetObjectCommand,
  NoSuchKey,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import type { Readable } from 'node:stream';
import { checkKey } from './key';
import type { Storage, StoredObject } from './storage';

/** How an S3-compatible store is reached. */
export interface ObjectStorageParts {
  endpoint: string;
  region: string;
  bucket: string;
  accessKeyId: string;
  secretAccessKey: string;
}

/** Objects in S3-compatible storage. Checksums only where demanded: several servers store or refuse the default ones. */
export class ObjectStorage implements Storage {
  private readonly client: S3Client;
  private readonly bucket: string;

  constructor({ endpoint, region, bucket, accessKeyId, secretAccessKey }: ObjectStorageParts) {
    this.bucket = bucket;
    this.client = new S3Client({
      endpoint,
      region,
      credentials: { accessKeyId, secretAccessKey },
      forcePathStyle: true,
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      maxAttempts: 3,
      requestHandler: { connectionTimeout: 3_000, requestTimeout: 10_000 },
    });
  }

  async put(key: string, bytes: Buffer, mediaType: string): Promise<void> {
    const about = {
      Bucket: this.bucket,
      Key: checkKey(key),
      ContentType: mediaType,
      ContentLength: bytes.length,
    };
    await this.client.send(new PutObjectCommand({ ...about, Body: bytes }));
  }

  async get(key: string): Promise<StoredObject | null> {
    try {
      const found = await this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: checkKey(key) }));
      const mediaType = found.ContentType ?? 'application/octet-stream';
      return { body: found.Body as Readable, mediaType, size: found.ContentLength ?? 0 };
    } catch (error) {
      if (error instanceof NoSuchKey) return null;
      throw error;
    }
  }

  async remove(key: string): Promise<void> {
    await this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: checkKey(key) }));
  }
}
