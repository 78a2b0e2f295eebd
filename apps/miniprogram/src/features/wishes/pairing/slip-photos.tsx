import { usePhotos } from '../../../device/use-photos';
import { PhotoPicker } from '../../../ui/photo-picker';
import { tell } from '../../../ui/toast';
import { PAIRING_WORDS } from './words';

const MOST = 4;

/** The pictures of the shop's slips. */
export const useSlipPhotos = () => usePhotos(MOST);

export function SlipPhotos({ slips }: { slips: ReturnType<typeof useSlipPhotos> }) {
  const state = slips.isSending ? 'sending' : 'kept';
  return (
    <PhotoPicker
      thumbs={slips.photos.map(({ file, url }) => ({ key: file.id, url, state }))}
      most={MOST}
      words={PAIRING_WORDS.photographSlip}
      onAdd={() => void slips.add().catch(() => tell(PAIRING_WORDS.noSlipPhoto))}
      onRemove={slips.remove}
      onRetry={() => undefined}
    />
  );
}
