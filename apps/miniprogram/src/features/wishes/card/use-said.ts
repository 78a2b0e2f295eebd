import type { readOfferWords, readWishWords } from '@doorstep/contracts';
import { useRef, useState } from 'react';
import type { KeptFile } from '../../../device/kept-files';
import { useAct } from '../../../device/use-act';
import { heardIn } from '../../../attach/transcript';

type Reader = typeof readWishWords | typeof readOfferWords;
interface Heard<R> {
  reading: R;
  isUnderstood: boolean;
}

interface Before<R> {
  words: string;
  /** How the card was understood so far; other words are understood anew. */
  reading?: R;
  /** What stays of it when they are. */
  keep: (former: R, now: R) => R;
}

/**
 * What somebody says on a card, typed or spoken, and how it was understood. Other words put the understanding away until
 * they have been read, so that no card says one thing and means another; what was put right by hand stays.
 */
export function useSaid<R>(endpoint: Reader, before: Before<R>) {
  const words = useRef(before.words.trim());
  const asked = useRef('');
  const former = useRef(before.reading);
  const [heard, setHeard] = useState<Heard<R> | undefined>(
    before.reading && { reading: before.reading, isUnderstood: true },
  );
  const take = (now: Heard<R>): void => {
    former.current = now.reading;
    setHeard(now);
  };
  const reader = useAct(endpoint, (answer) => {
    if (asked.current !== words.current) return;
    // Which reading it is goes by the endpoint: the cards of one colour are read by one.
    const { isUnderstood, reading } = answer as { isUnderstood: boolean; reading: unknown };
    const now = reading as R;
    take({ isUnderstood, reading: former.current ? before.keep(former.current, now) : now });
  });
  const read = (): void => {
    asked.current = words.current;
    reader.act({ words: words.current });
  };
  const say = (told: string): void => {
    if (told === words.current) return;
    words.current = told;
    setHeard(undefined);
  };
  return {
    wordsOf: () => words.current,
    heard,
    say,
    read,
    change: (reading: R) => take({ reading, isUnderstood: true }),
    isBusy: reader.isBusy,
    problem: reader.problem,
    ...useSpoken(words, read),
  };
}

/** A note instead of typing: a machine may write it down where nothing is written yet; without one it is listened to. */
function useSpoken(words: { current: string }, read: () => void) {
  const [voice, setVoice] = useState<KeptFile>();
  const [takenDown, setTakenDown] = useState<string | null>();
  const speak = (file: KeptFile | undefined): void => {
    setVoice(file);
    setTakenDown(undefined);
    if (file) void heardIn(file).then(takeDown);
  };
  const takeDown = (machine: string | null): void => {
    if (words.current !== '') return;
    words.current = machine ?? '';
    setTakenDown(machine);
    read();
  };
  return { voice, speak, takenDown };
}

export type Said = Omit<ReturnType<typeof useSaid>, 'heard' | 'change'> & {
  heard: { isUnderstood: boolean } | undefined;
};
