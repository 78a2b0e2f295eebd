import { useEffect } from 'react';
import { letGo, type KeptFile } from '../device/kept-files';
import { choosePhotos, showPhotos } from '../device/photos';
import { PhotoPicker, type Thumb } from '../ui/photo-picker';
import { tell } from '../ui/toast';
import { preview, sendAhead, useUploads } from './uploads';
import { ATTACH_WORDS } from './words';

export interface PhotosProps {
  photos: readonly KeptFile[];
  onChange: (change: (photos: KeptFile[]) => KeptFile[]) => void;
  most?: number;
  words?: string;
  /** The secret of the link this page was opened with, where nobody is signed in. */
  pass?: string;
  /** What becomes of the file that was taken out; else the phone forgets it. */
  onGone?: (file: KeptFile) => void;
}

const forget = (file: KeptFile): void => void letGo(file);

/** Photos of one matter: taken, kept on the phone, and sent up while the person writes on. */
export function Photos({ photos, onChange, most = 6, words, pass, onGone = forget }: PhotosProps) {
  const { states, previews } = useUploads();
  useEffect(() => photos.forEach((photo) => void preview(photo)), [photos]);
  const added = (chosen: KeptFile[]): void => {
    chosen.forEach((file) => sendAhead(file, pass));
    onChange((before) => [...before, ...chosen]);
  };
  const add = (): void =>
    void choosePhotos(most - photos.length).then(added, () => tell(ATTACH_WORDS.noPhoto));
  const remove = (key: string): void => {
    const gone = photos.find((photo) => photo.id === key);
    onChange((before) => before.filter((photo) => photo.id !== key));
    if (gone) onGone(gone);
  };
  const retry = (key: string): void =>
    photos.filter((photo) => photo.id === key).forEach((file) => sendAhead(file, pass));
  const thumbs: Thumb[] = photos.map(({ id }) => ({
    key: id,
    url: previews[id] ?? '',
    state: states[id] ?? 'kept',
  }));
  return (
    <PhotoPicker
      thumbs={thumbs}
      most={most}
      {...(words === undefined ? {} : { words })}
      onAdd={add}
      onRemove={remove}
      onRetry={retry}
      onShow={(index) =>
        void showPhotos(
          thumbs.map((thumb) => thumb.url),
          index,
        )
      }
    />
  );
}
