import Taro from '@tarojs/taro';

/** The part of Web Audio that a chime needs; WeChat and the browser both have it. */
interface Sounding {
  currentTime: number;
  destination: unknown;
  createOscillator(): {
    frequency: { value: number };
    connect(to: unknown): void;
    start(at: number): void;
    stop(at: number): void;
  };
  createGain(): { gain: { value: number }; connect(to: unknown): void };
}

const NOTES = [784, 1047];
const NOTE_SECONDS = 0.22;
let sounding: Sounding | undefined;

/** Two rising notes: somebody came to the desk. Silent where the phone does not allow it. */
export function chime(): void {
  sounding ??= opened();
  if (!sounding) return;
  const from = sounding.currentTime;
  NOTES.forEach((note, nth) => ring(sounding as Sounding, note, from + nth * NOTE_SECONDS));
}

function ring(on: Sounding, note: number, at: number): void {
  const tone = on.createOscillator();
  const volume = on.createGain();
  tone.frequency.value = note;
  volume.gain.value = 0.25;
  tone.connect(volume);
  volume.connect(on.destination);
  tone.start(at);
  tone.stop(at + NOTE_SECONDS);
}

function opened(): Sounding | undefined {
  if (process.env.TARO_ENV === 'h5')
    return typeof AudioContext === 'undefined' ? undefined : (new AudioContext() as unknown as Sounding);
  const { createWebAudioContext } = Taro as unknown as { createWebAudioContext?: () => Sounding };
  return createWebAudioContext?.();
}
