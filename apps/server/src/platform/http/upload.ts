import { Refusal } from '@doorstep/domain';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';

/** One uploaded file, whole in memory. Name and media type are what the client claimed: judge by the bytes. */
export interface UploadedFile {
  bytes: Buffer;
  filename: string;
  mediaType: string;
}

/** The largest file anybody may send. */
const UPLOAD_BYTES_AT_MOST = 15 * 1024 * 1024;

/** Limits of a multipart body; the parser cuts a file without a word at its own limit, so that is one byte further. */
export const UPLOAD_LIMITS = {
  fileSize: UPLOAD_BYTES_AT_MOST + 1,
  files: 1,
  fields: 8,
  fieldSize: 4_096,
  parts: 9,
  headerPairs: 40,
};

type Multipart = FastifyRequest & { file(): Promise<MultipartFile | undefined> };

/** Reads the one file of a multipart request, in the field `file`. */
export async function readUpload(request: FastifyRequest): Promise<UploadedFile> {
  const part = await (request as Multipart).file().catch(refuse);
  if (part === undefined || part.fieldname !== 'file') throw new Refusal('input.malformed');
  const bytes = await part.toBuffer().catch(refuse);
  if (bytes.length > UPLOAD_BYTES_AT_MOST) throw new Refusal('media.too-large');
  return { bytes, filename: part.filename, mediaType: part.mimetype };
}

/** Too much is too much; anything else wrong with a multipart body makes it unreadable. */
function refuse(error: unknown): never {
  const code = String((error as { code?: unknown }).code ?? '');
  const isTooLarge = /FILE_TOO_LARGE|LIMIT/.test(code) || code === 'FST_REQ_FILE_TOO_LARGE';
  throw new Refusal(isTooLarge ? 'media.too-large' : 'input.malformed');
}
