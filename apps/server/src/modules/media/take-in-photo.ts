import { Refusal } from '@doorstep/domain';
import type { CleanMedia } from './clean-media';
import { Turns } from './turns';

const LIMITS = { bytes: 15 * 1024 * 1024, pixels: 40_000_000, side: 2048, thumb: 400 };
const QUALITY = 80;

/** Loaded with the first photo: a process that starts again is back sooner without it. */
const pictures = async () => (await import('sharp')).default;

/** Pictures unpacked at the same time: each may need 160 MB while it is. */
const turns = new Turns(2);

/**
 * Makes a photo anew: turned upright as its EXIF says, at most 2048 pixels long, JPEG. What is drawn is only pixels, so
 * place, time, camera and owner are gone with all other metadata. A small file that would unpack to a huge picture is
 * refused by its header, before it is unpacked.
 */
export async function takeInPhoto(bytes: Buffer): Promise<CleanMedia> {
  if (bytes.length > LIMITS.bytes) throw new Refusal('media.too-large');
  await refuseHuge(bytes);
  return turns.run(async () => {
    const full = await drawn(bytes, LIMITS.side);
    const thumb = await drawn(full.data, LIMITS.thumb);
    const { width, height } = full.info;
    return {
      kind: 'photo',
      mediaType: 'image/jpeg',
      full: full.data,
      thumb: thumb.data,
      width,
      height,
      seconds: null,
    };
  });
}

async function refuseHuge(bytes: Buffer): Promise<void> {
  const sharp = await pictures();
  const {
    width,
    height,
    pages = 1,
  } = await sharp(bytes, { limitInputPixels: false }).metadata().catch(broken);
  if (width * height * pages > LIMITS.pixels) throw new Refusal('media.too-large');
}

async function drawn(bytes: Buffer, side: number) {
  const sharp = await pictures();
  return sharp(bytes, { limitInputPixels: LIMITS.pixels, failOn: 'error' })
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: QUALITY })
    .toBuffer({ resolveWithObject: true })
    .catch(broken);
}

/** Whatever the decoder stumbles over is the file's fault: it looked like a photo and is none. */
function broken(): never {
  throw new Refusal('media.broken');
}
