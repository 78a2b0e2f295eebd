import type { usePhotos } from '../../device/use-photos';
import { PhotoPicker } from '../../ui/photo-picker';
import { tell } from '../../ui/toast';
import { SEASONS_WORDS } from './words';

/** As many photos as a place may carry. */
export const PHOTOS_AT_MOST = 6;

/** What one saw there. */
export function PlacePhotos({ chosen }: { chosen: ReturnType<typeof usePhotos> }) {
  return (
    <PhotoPicker
      thumbs={chosen.photos.map(({ file, url }) => ({
        key: file.id,
        url,
        state: chosen.isSending ? 'sending' : 'kept',
      }))}
      most={PHOTOS_AT_MOST}
      words={SEASONS_WORDS.sheets.photo}
      onAdd={() => void chosen.add().catch(() => tell(SEASONS_WORDS.sheets.noPhoto))}
      onRemove={chosen.remove}
      onRetry={() => undefined}
    />
  );
}
