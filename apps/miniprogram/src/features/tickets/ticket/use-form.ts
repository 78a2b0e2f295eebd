import { useRef, useState } from 'react';
import type { KeptFile } from '../../../device/kept-files';
import { problemWords } from '../../../device/problem-words';
import { sendUp } from '../../../attach/uploads';
import { missingIn } from './deeds';
import type { Filled, Form } from './form';
import type { Picked, PickName } from './picks';
import { NOTHING } from './use-deed';
import { FORM_WORDS } from './words';

/** Most ask by telephone. */
const STARTS: Picked = { channel: 'phone' };

export interface FormEnds {
  /** Nothing is missing: called within the tap itself, before anything is waited for. */
  onReady?: () => void;
  onSend: (filled: Filled) => void;
}

/** What a sheet holds while it is filled in: words as they are typed, photos on their way up, and what is still missing. */
export function useForm(form: Form, { onReady, onSend }: FormEnds, worker = '') {
  const typed = useRef({ words: '', worker, more: '' });
  const [photos, setPhotos] = useState<KeptFile[]>([]);
  const [partyId, setPartyId] = useState('');
  const [picked, setPicked] = useState<Picked>(STARTS);
  const [quick, setQuick] = useState({ words: '', count: 0 });
  const [lack, setLack] = useState<string>();
  const [isSendingUp, setSendingUp] = useState(false);
  const send = async (): Promise<void> => {
    const filled = {
      ...NOTHING,
      words: typed.current.words.trim(),
      worker: typed.current.worker.trim(),
      more: typed.current.more.trim(),
      partyId,
      picked,
    };
    const missing = missingIn(form, filled, photos.length);
    setLack(missing && FORM_WORDS.missing[missing]);
    if (missing !== undefined) return;
    onReady?.();
    setSendingUp(true);
    await Promise.all(photos.map((photo) => sendUp(photo))).then(
      (media) => onSend({ ...filled, mediaIds: media.map(({ mediaId }) => mediaId) }),
      (reason: unknown) => setLack(problemWords(reason)),
    );
    setSendingUp(false);
  };
  const write = (part: 'words' | 'worker' | 'more') => (words: string) => {
    typed.current[part] = words;
  };
  /** A sentence said again and again replaces what is written. */
  const say = (words: string): void => {
    write('words')(words);
    setQuick(({ count }) => ({ words, count: count + 1 }));
  };
  const pick = (name: PickName, key: string): void =>
    setPicked((before) => ({ ...before, ...(name === 'day' ? { span: '' } : {}), [name]: key }));
  return { photos, setPhotos, partyId, setPartyId, picked, pick, quick, say, write, lack, isSendingUp, send };
}
