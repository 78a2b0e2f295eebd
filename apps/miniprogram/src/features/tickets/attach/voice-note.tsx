import { View } from '@tarojs/components';
import { useEffect, useRef, useState } from 'react';
import { tremble } from '../../../device/feedback';
import { letGo, pathOf, type KeptFile } from '../../../device/kept-files';
import { hushVoice, playVoice } from '../../../device/play-voice';
import { LONGEST_NOTE_SECONDS, startRecording, type Recording } from '../../../device/voice';
import { Button } from '../../../ui/button';
import { tell } from '../../../ui/toast';
import { sendAhead } from './uploads';
import { cx } from '../../../ui/cx';
import styles from './voice-note.module.scss';
import { ATTACH_WORDS } from './words';

/** One spoken sentence instead of writing: press, speak, press. */
export function VoiceNote({
  voice,
  onChange,
}: {
  voice: KeptFile | undefined;
  onChange: (voice: KeptFile | undefined) => void;
}) {
  const { seconds, isRecording, start, stop } = useRecording((file) => {
    sendAhead(file);
    onChange(file);
  });
  if (voice) {
    const drop = (): void => {
      onChange(undefined);
      void letGo(voice);
    };
    return (
      <View className={cx(styles.kept)}>
        <HearButton seconds={voice.seconds ?? 0} addressOf={() => pathOf(voice)} />
        <Button look="quiet" icon="close" onTap={drop}>
          {ATTACH_WORDS.drop}
        </Button>
      </View>
    );
  }
  return (
    <Button
      id="voice"
      look={isRecording ? 'primary' : 'quiet'}
      icon={isRecording ? 'stop' : 'mic'}
      onTap={isRecording ? stop : start}
    >
      {isRecording ? ATTACH_WORDS.saying(seconds) : ATTACH_WORDS.say}
    </Button>
  );
}

/** Plays a note and stops it again. */
export function HearButton({
  seconds,
  addressOf,
}: {
  seconds: number;
  addressOf: () => Promise<string | undefined>;
}) {
  const [isPlaying, setPlaying] = useState(false);
  const play = async (): Promise<void> => {
    const address = await addressOf();
    if (address === undefined) return;
    setPlaying(true);
    playVoice(address, () => setPlaying(false));
  };
  return (
    <Button
      look="second"
      icon={isPlaying ? 'stop' : 'play'}
      onTap={() => (isPlaying ? hushVoice() : void play())}
    >
      {isPlaying ? ATTACH_WORDS.hush : ATTACH_WORDS.hear(seconds)}
    </Button>
  );
}

/** A recording with its running seconds; the machine ends it after a minute, and leaving the page ends it too. */
function useRecording(onDone: (file: KeptFile) => void) {
  const recording = useRef<Recording>();
  const [seconds, setSeconds] = useState(0);
  const [isRecording, setRecording] = useState(false);
  const done = useRef(onDone);
  done.current = onDone;
  const stop = (): void => {
    const running = recording.current;
    recording.current = undefined;
    setRecording(false);
    if (running) void running.stop().then((file) => done.current(file));
  };
  const start = (): void => {
    tremble();
    startRecording().then(
      (begun) => {
        recording.current = begun;
        setSeconds(0);
        setRecording(true);
      },
      () => tell(ATTACH_WORDS.noMicrophone),
    );
  };
  useEffect(() => {
    if (!isRecording) return undefined;
    const clock = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(clock);
  }, [isRecording]);
  useEffect(() => {
    if (seconds >= LONGEST_NOTE_SECONDS) stop();
  }, [seconds]);
  return { seconds, isRecording, start, stop };
}
