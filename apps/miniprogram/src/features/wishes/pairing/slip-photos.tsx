import { useState } from 'react';
import { letGo, pathOf, type KeptFile } from '../../../device/kept-files';
import { choosePhotos } from '../../../device/photos';
import { upload } from '../../../device/upload';
import { PhotoPicker } from '../../../ui/photo-picker';
import { tell } from '../../../ui/toast';
import { PAIRING_WORDS } from './words';

const MOST = 4;

interface Slip {
  file: KeptFile;
  url: string;
}

/** The pictures of the shop's slips, sent up when the sum is. A file sent twice arrives once: its id is the key. */
export function useSlipPhotos() {
  const [photos, setPhotos] = useState<Slip[]>([]);
  const [isSending, setSending] = useState(false);
  const add = async (): Promise<void> => {
    const files = await choosePhotos(MOST - photos.length);
    const chosen = await Promise.all(files.map(async (file) => ({ file, url: (await pathOf(file)) ?? '' })));
    setPhotos((before) => [...before, ...chosen]);
  };
  const remove = (key: string): void => {
    photos.filter(({ file }) => file.id === key).forEach(({ file }) => void letGo(file));
    setPhotos((before) => before.filter(({ file }) => file.id !== key));
  };
  const sent = async (): Promise<string[]> => {
    setSending(true);
    try {
      const media = await Promise.all(photos.map(({ file }) => upload(file)));
      return media.map(({ mediaId }) => mediaId);
    } finally {
      setSending(false);
    }
  };
  return { photos, isSending, add, remove, sent };
}

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
