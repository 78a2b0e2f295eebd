import type { usePhotos } from '../device/use-photos';
import { PhotoPicker } from '../ui/photo-picker';
import { tell } from '../ui/toast';

interface ChosenPhotosProps {
  chosen: ReturnType<typeof usePhotos>;
  /** What the place for a new one says. */
  words: string;
  /** Said when the phone gave none. */
  noPhoto: string;
}

/** Photos of one small matter, sent up when the matter is. */
export function ChosenPhotos({ chosen, words, noPhoto }: ChosenPhotosProps) {
  const state = chosen.isSending ? 'sending' : 'kept';
  return (
    <PhotoPicker
      thumbs={chosen.photos.map(({ file, url }) => ({ key: file.id, url, state }))}
      most={chosen.most}
      words={words}
      onAdd={() => void chosen.add().catch(() => tell(noPhoto))}
      onRemove={chosen.remove}
      onRetry={() => undefined}
    />
  );
}
