import type { Readable } from 'node:stream';

/** The injection token of the object store chosen by configuration. */
export const STORAGE = Symbol('STORAGE');

/** A stored object on its way out. */
export interface StoredObject {
  body: Readable;
  mediaType: string;
  size: number;
}

/** Keeps bytes under a key: on local disk by default, in S3-compatible storage by configuration. */
export interface Storage {
  /** Written whole or not at all. */
  put(key: string, bytes: Buffer, mediaType: string): Promise<void>;
  /** Null when there is nothing under the key. */
  get(key: string): Promise<StoredObject | null>;
  /** Harmless when there is nothing under the key. */
  remove(key: string): Promise<void>;
}
