import Taro from '@tarojs/taro';
import { browserRecorder } from './browser-recorder';
import { keepFile, type KeptFile } from './kept-files';
import type { Recorder } from './recorder';
import { wordsOf } from './transport';

/** A recording under way. */
export interface Recording {
  /** Ends it and keeps what was said. */
  stop(): Promise<KeptFile>;
}

/** A note is a sentence, not a lecture. */
export const LONGEST_NOTE_SECONDS = 60;

/** Begins to record a voice note of at most a minute. Rejects when the person does not allow the microphone. */
export async function startRecording(): Promise<Recording> {
  const recorder =
    process.env.TARO_ENV === 'h5' ? await browserRecorder(LONGEST_NOTE_SECONDS) : await wechatRecorder();
  return {
    stop: async () => {
      const { path, seconds } = await recorder.stop();
      return keepFile(path, 'voice', seconds);
    },
  };
}

/** WeChat stops by itself after the minute, so the end is listened for from the beginning. */
function wechatRecorder(): Promise<Recorder> {
  const manager = Taro.getRecorderManager();
  return new Promise((started, refused) => {
    const ended = new Promise<{ path: string; seconds: number }>((resolve) => {
      manager.onStop(({ tempFilePath, duration }) =>
        resolve({ path: tempFilePath, seconds: Math.round(duration / 1000) }),
      );
    });
    manager.onError((problem: unknown) => refused(new Error(wordsOf(problem))));
    manager.onStart(() => {
      started({
        stop: () => {
          manager.stop();
          return ended;
        },
      });
    });
    manager.start({
      duration: LONGEST_NOTE_SECONDS * 1000,
      format: 'mp3',
      sampleRate: 16_000,
      numberOfChannels: 1,
      encodeBitRate: 48_000,
    });
  });
}
