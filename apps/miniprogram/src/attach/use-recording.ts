import { useEffect, useRef, useState } from 'react';
import { tremble } from '../device/feedback';
import type { KeptFile } from '../device/kept-files';
import { LONGEST_NOTE_SECONDS, startRecording, type Recording } from '../device/voice';
import { tell } from '../ui/toast';
import { ATTACH_WORDS } from './words';

/**
 * A recording with its running seconds; the machine ends it after a minute, and leaving the page ends it too. A finger that
 * is lifted before the microphone has opened ends it as soon as it has.
 */
export function useRecording(onDone: (file: KeptFile) => void) {
  const recording = useRef<Recording>();
  const isWanted = useRef(false);
  const [isRecording, setRecording] = useState(false);
  const seconds = useSeconds(isRecording);
  const done = useRef(onDone);
  done.current = onDone;
  const stop = (): void => {
    isWanted.current = false;
    const running = recording.current;
    recording.current = undefined;
    setRecording(false);
    if (running) void running.stop().then((file) => done.current(file));
  };
  const start = (): void => {
    if (isWanted.current) return;
    isWanted.current = true;
    tremble();
    startRecording().then(
      (begun) => {
        recording.current = begun;
        setRecording(true);
        if (!isWanted.current) stop();
      },
      () => {
        isWanted.current = false;
        tell(ATTACH_WORDS.noMicrophone);
      },
    );
  };
  useEffect(() => {
    if (seconds >= LONGEST_NOTE_SECONDS) stop();
  }, [seconds]);
  return { seconds, isRecording, start, stop };
}

function useSeconds(isRunning: boolean): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (!isRunning) return undefined;
    setSeconds(0);
    const clock = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(clock);
  }, [isRunning]);
  return seconds;
}
