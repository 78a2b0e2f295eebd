import {
  agreeErrandVisit,
  claimErrand,
  findNobodyAtErrand,
  noteErrand,
  proposeErrandVisit,
  returnErrand,
  signForErrand,
  type ErrandView,
} from '@doorstep/contracts';
import { useRef, useState } from 'react';
import type { KeptFile } from '../../../device/kept-files';
import { slot } from '../../../device/storage';
import { useAct } from '../../../device/use-act';
import { sendUp } from '../../../attach/uploads';
import { isUnpicked, windowOf, type Picked, type PickName } from '../ticket/picks';
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

/** The day and the hours chosen; another day has hours of its own. */
function usePicked() {
  const [picked, setPicked] = useState<Picked>({});
  const pick = (name: PickName, key: string): void =>
    setPicked((before) => ({ ...before, ...(name === 'day' ? { span: '' } : {}), [name]: key }));
  return { picked, pick };
}

/** What a sheet holds while it is filled in, and the way it goes to the station. */
export function useErrand({ deed, pass, onDone }: Wish) {
  const typed = useTyped();
  const { picked, pick } = usePicked();
  const [photos, setPhotos] = useState<KeptFile[]>([]);
  const [lack, setLack] = useState<string>();
  const [failure, setFailure] = useState<Error | null>(null);
  const [isSendingUp, setSendingUp] = useState(false);
  const acts = useActs(pass, onDone);
  const send = async (): Promise<void> => {
    const filled = { ...typed.filled(), picked };
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
  return { ...typed, picked, pick, photos, setPhotos, lack, problem: failure ?? acts.problem, isBusy, send };
}

interface Filled {
  words: string;
  worker: string;
  picked: Picked;
  mediaIds: string[];
}

function useActs(pass: string, onDone: (answer: ErrandView) => void) {
  const sign = useAct(signForErrand, onDone, pass);
  const claim = useAct(claimErrand, onDone, pass);
  const giveBack = useAct(returnErrand, onDone, pass);
  const note = useAct(noteErrand, onDone, pass);
  const propose = useAct(proposeErrandVisit, onDone, pass);
  const agree = useAct(agreeErrandVisit, onDone, pass);
  const nobody = useAct(findNobodyAtErrand, onDone, pass);
  const all = [sign, claim, giveBack, note, propose, agree, nobody];
  const of: Record<ErrandDeed, (filled: Filled) => void> = {
    sign: ({ worker }) => sign.act({ workerName: worker }),
    claim: ({ words, worker, mediaIds }) => claim.act({ outcome: words, workerName: worker, mediaIds }),
    return: ({ words }) => giveBack.act({ reason: words }),
    appoint: ({ picked }) => propose.act(windowOf(picked)),
    agree: () => agree.act({}),
    find_nobody: ({ words }) => nobody.act({ note: words }),
    note: ({ words }) => note.act({ text: words }),
  };
  return {
    of,
    isBusy: all.some(({ isBusy }) => isBusy),
    problem: all.map(({ problem }) => problem).find((problem) => problem !== null) ?? null,
  };
}

/** Deeds that say nothing without words. */
const SPOKEN: readonly ErrandDeed[] = ['claim', 'return', 'note'];

/** Deeds done by somebody with a name. */
const NAMED: readonly ErrandDeed[] = ['sign', 'claim'];

/** The first thing a deed still lacks. */
function missingIn(
  deed: ErrandDeed,
  { words, worker, picked }: Omit<Filled, 'mediaIds'>,
  photos: number,
): keyof typeof ERRAND_WORDS.missing | undefined {
  if (deed === 'claim' && photos === 0) return 'photos';
  const lacks: Record<keyof typeof ERRAND_WORDS.missing, boolean> = {
    time: deed === 'appoint' && isUnpicked(['day', 'span'], picked),
    photos: deed === 'claim' && photos === 0,
    words: SPOKEN.includes(deed) && words === '',
    worker: NAMED.includes(deed) && worker === '',
  };
  return (Object.keys(lacks) as (keyof typeof lacks)[]).find((part) => lacks[part]);
}
