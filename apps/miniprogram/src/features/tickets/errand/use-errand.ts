import { claimErrand, noteErrand, returnErrand, signForErrand, type ErrandView } from '@doorstep/contracts';
import { useRef, useState } from 'react';
import type { KeptFile } from '../../../device/kept-files';
import { slot } from '../../../device/storage';
import { useAct } from '../../../device/use-act';
import { sendUp } from '../../../attach/uploads';
import { ERRAND_WORDS, type ErrandDeed } from './words';

/** Whoever signed writes the same name when it is done: kept on this phone, told nobody. */
const workerName = slot<string>('errand-worker-1');

interface Wish {
  deed: ErrandDeed;
  pass: string;
  onDone: (answer: ErrandView) => void;
}

/** What is typed on the sheet; a sentence said again and again replaces what is written. */
function useTyped() {
  const knownWorker = useRef(workerName.read() ?? '').current;
  const typed = useRef({ words: '', worker: knownWorker });
  const [quick, setQuick] = useState({ words: '', count: 0 });
  const write = (part: 'words' | 'worker') => (words: string) => {
    typed.current[part] = words;
  };
  const say = (words: string): void => {
    write('words')(words);
    setQuick(({ count }) => ({ words, count: count + 1 }));
  };
  const filled = () => ({ words: typed.current.words.trim(), worker: typed.current.worker.trim() });
  return { knownWorker, quick, write, say, filled };
}

/** What a sheet holds while it is filled in, and the way it goes to the station. */
export function useErrand({ deed, pass, onDone }: Wish) {
  const typed = useTyped();
  const [photos, setPhotos] = useState<KeptFile[]>([]);
  const [lack, setLack] = useState<string>();
  const [failure, setFailure] = useState<Error | null>(null);
  const [isSendingUp, setSendingUp] = useState(false);
  const acts = useActs(pass, onDone);
  const send = async (): Promise<void> => {
    const filled = typed.filled();
    const missing = missingIn(deed, filled, photos.length);
    setLack(missing && ERRAND_WORDS.missing[missing]);
    setFailure(null);
    if (missing !== undefined) return;
    if (filled.worker !== '') workerName.write(filled.worker);
    setSendingUp(true);
    await Promise.all(photos.map((file) => sendUp(file, pass))).then(
      (media) => acts.of[deed]({ ...filled, mediaIds: media.map(({ mediaId }) => mediaId) }),
      (reason: unknown) => setFailure(reason as Error),
    );
    setSendingUp(false);
  };
  const isBusy = isSendingUp || acts.isBusy;
  return { ...typed, photos, setPhotos, lack, problem: failure ?? acts.problem, isBusy, send };
}

interface Filled {
  words: string;
  worker: string;
  mediaIds: string[];
}

function useActs(pass: string, onDone: (answer: ErrandView) => void) {
  const sign = useAct(signForErrand, onDone, pass);
  const claim = useAct(claimErrand, onDone, pass);
  const giveBack = useAct(returnErrand, onDone, pass);
  const note = useAct(noteErrand, onDone, pass);
  const all = [sign, claim, giveBack, note];
  const of: Record<ErrandDeed, (filled: Filled) => void> = {
    sign: ({ worker }) => sign.act({ workerName: worker }),
    claim: ({ words, worker, mediaIds }) => claim.act({ outcome: words, workerName: worker, mediaIds }),
    return: ({ words }) => giveBack.act({ reason: words }),
    note: ({ words }) => note.act({ text: words }),
  };
  return {
    of,
    isBusy: all.some(({ isBusy }) => isBusy),
    problem: all.map(({ problem }) => problem).find((problem) => problem !== null) ?? null,
  };
}

/** The first thing a deed still lacks. */
function missingIn(
  deed: ErrandDeed,
  { words, worker }: Omit<Filled, 'mediaIds'>,
  photos: number,
): keyof typeof ERRAND_WORDS.missing | undefined {
  if (deed === 'claim' && photos === 0) return 'photos';
  if (deed !== 'sign' && words === '') return 'words';
  if ((deed === 'sign' || deed === 'claim') && worker === '') return 'worker';
  return undefined;
}
