import { View } from '@tarojs/components';
import { useState } from 'react';
import { letGo, pathOf, type KeptFile } from '../device/kept-files';
import { hushVoice, playVoice } from '../device/play-voice';
import { Button } from '../ui/button';
import { HoldToTalk } from './hold-to-talk';
import { sendAhead } from './uploads';
import { useRecording } from './use-recording';
import { cx } from '../ui/cx';
import styles from './voice-note.module.scss';
import { ATTACH_WORDS } from './words';

/** One spoken sentence instead of writing: press, speak, press; or hold, speak, let go. */
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
    <>
      <HoldToTalk isRecording={isRecording} seconds={seconds} onDown={start} onUp={stop} />
      <Button
        id="voice"
        look={isRecording ? 'primary' : 'quiet'}
        icon={isRecording ? 'stop' : 'mic'}
        onTap={isRecording ? stop : start}
      >
        {isRecording ? ATTACH_WORDS.saying(seconds) : ATTACH_WORDS.say}
      </Button>
    </>
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
