import type { Readable } from 'node:stream';

/** What a handler returns when its contract answers with a file. */
export interface FileBody {
  body: Buffer | Readable;
  /** Default: the media type of the contract. */
  mediaType?: string;
  /** Given: the browser saves it under this name instead of showing it. */
  filename?: string;
  /** The Cache-Control header; default `private, no-store`. */
  cache?: string;
  /** Names these very bytes: who asks again with it hears that nothing has changed. */
  etag?: string;
}
