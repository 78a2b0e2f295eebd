import { useRef, useState } from 'react';
import type { KeptFile } from '../../../device/kept-files';
import { problemWords } from '../../../device/problem-words';
import { sendUp } from '../attach/uploads';
import { missingIn, type Filled, type Form } from './deeds';
import { NOTHING } from './use-deed';
import { FORM_WORDS } from './words';

/** What a sheet holds while it is filled in: words as they are typed, photos on their way up, and what is still missing. */
export function useForm(form: Form, onSend: (filled: Filled) => void) {
  const typed = useRef({ words: '', worker: '' });
  const [photos, setPhotos] = useState<KeptFile[]>([]);
  const [partyId, setPartyId] = useState('');
  const [quick, setQuick] = useState({ words: '', count: 0 });
  const [lack, setLack] = useState<string>();
  const [isSendingUp, setSendingUp] = useState(false);
  const send = async (): Promise<void> => {
    const filled = {
      ...NOTHING,
      words: typed.current.words.trim(),
      worker: typed.current.worker.trim(),
      partyId,
    };
    const missing = missingIn(form, filled, photos.length);
    setLack(missing && FORM_WORDS.missing[missing]);
    if (missing !== undefined) return;
    setSendingUp(true);
    await Promise.all(photos.map((photo) => sendUp(photo))).then(
      (media) => onSend({ ...filled, mediaIds: media.map(({ mediaId }) => mediaId) }),
      (reason: unknown) => setLack(problemWords(reason)),
    );
    setSendingUp(false);
  };
  const write = (part: 'words' | 'worker') => (words: string) => {
    typed.current[part] = words;
  };
  /** A sentence said again and again replaces what is written. */
  const say = (words: string): void => {
    write('words')(words);
    setQuick(({ count }) => ({ words, count: count + 1 }));
  };
  return { photos, setPhotos, partyId, setPartyId, quick, say, write, lack, isSendingUp, send };
}
