import { useState } from 'react';
import { letGo, pathOf, type KeptFile } from './kept-files';
import { choosePhotos } from './photos';
import { upload } from './upload';

/** A photo chosen on this page, and where its small picture lies. */
export interface ChosenPhoto {
  file: KeptFile;
  url: string;
}

/** Photos of one small matter, sent up when the matter is. A file sent twice arrives once: its id is the key. */
export function usePhotos(most: number) {
  const [photos, setPhotos] = useState<ChosenPhoto[]>([]);
  const [isSending, setSending] = useState(false);
  const add = async (): Promise<void> => {
    const files = await choosePhotos(most - photos.length);
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
  return { most, photos, isSending, add, remove, sent };
}
