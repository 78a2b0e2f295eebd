import { Refusal } from '@doorstep/domain';
import type { CleanMedia } from '../clean-media';
import { cleanAac } from './clean-aac';
import { cleanMp3 } from './clean-mp3';
import { cleanMp4 } from './clean-mp4';
import type { CleanVoice } from './clean-voice';
import { cleanWav } from './clean-wav';
import { cleanWebm } from './clean-webm';

const LIMITS = { bytes: 2 * 1024 * 1024, seconds: 60 };

/** A phone that is told to stop at sixty seconds stops a breath later. */
const BREATH = 1;

/** Takes the sound out of its container; null when the file is not whole or holds more than sound. */
type Cleaner = (bytes: Buffer) => CleanVoice | null;

const CLEANERS: Record<string, { mediaType: string; clean: Cleaner }> = {
  'audio/mpeg': { mediaType: 'audio/mpeg', clean: cleanMp3 },
  'audio/aac': { mediaType: 'audio/aac', clean: cleanAac },
  'audio/wav': { mediaType: 'audio/wav', clean: cleanWav },
  'audio/vnd.wave': { mediaType: 'audio/wav', clean: cleanWav },
  'audio/mp4': { mediaType: 'audio/mp4', clean: cleanMp4 },
  'audio/x-m4a': { mediaType: 'audio/mp4', clean: cleanMp4 },
  'video/mp4': { mediaType: 'audio/mp4', clean: cleanMp4 },
  'audio/webm': { mediaType: 'audio/webm', clean: cleanWebm },
  'video/webm': { mediaType: 'audio/webm', clean: cleanWebm },
};

/**
 * Takes in a voice note of the kinds phones record. The sound itself is kept bit for bit (nothing here can re-encode
 * it), but everything around it goes: titles, places, dates, pictures, program names. Null when it is no recording.
 */
export function takeInVoice(bytes: Buffer, mediaType: string | undefined): CleanMedia | null {
  const cleaner = CLEANERS[mediaType ?? ''];
  if (!cleaner) return null;
  if (bytes.length > LIMITS.bytes) throw new Refusal('media.too-large');
  const voice = cleaned(cleaner.clean, bytes);
  if (voice.seconds > LIMITS.seconds + BREATH) throw new Refusal('media.too-large');
  const seconds = Math.max(1, Math.min(LIMITS.seconds, Math.round(voice.seconds)));
  const { mediaType: kept } = cleaner;
  return {
    kind: 'voice',
    mediaType: kept,
    full: voice.bytes,
    thumb: null,
    width: null,
    height: null,
    seconds,
  };
}

/** A file cut short makes the readers run past its end: that is the file's fault, not ours. */
function cleaned(clean: Cleaner, bytes: Buffer): CleanVoice {
  let voice: CleanVoice | null = null;
  try {
    voice = clean(bytes);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  if (!voice || !(voice.seconds > 0)) throw new Refusal('media.broken');
  return voice;
}
