import { Refusal } from '@doorstep/domain';
import { fileTypeFromBuffer } from 'file-type';
import type { CleanMedia } from './clean-media';
import { takeInPhoto } from './take-in-photo';
import { takeInVoice } from './voice/take-in-voice';

const PHOTOS = ['image/jpeg', 'image/png', 'image/webp'];

/** Judges an upload by its content, never by its name or by what the phone claims, and makes it clean. */
export async function takeIn(bytes: Buffer): Promise<CleanMedia> {
  const found = await fileTypeFromBuffer(bytes);
  if (found && PHOTOS.includes(found.mime)) return takeInPhoto(bytes);
  const voice = takeInVoice(bytes, found?.mime);
  if (voice) return voice;
  throw new Refusal('media.type');
}
