import type { Recorder } from './recorder';

/** Records through the browser's microphone; ends by itself after `longest` seconds. */
export async function browserRecorder(longest: number): Promise<Recorder> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const machine = new MediaRecorder(stream);
  const pieces: Blob[] = [];
  const begun = Date.now();
  const ended = new Promise<{ path: string; seconds: number }>((resolve) => {
    machine.ondataavailable = ({ data }) => pieces.push(data);
    machine.onstop = () => {
      stream.getTracks().forEach((track) => track.stop());
      const path = URL.createObjectURL(new Blob(pieces, { type: machine.mimeType }));
      resolve({ path, seconds: Math.min(longest, Math.round((Date.now() - begun) / 1000)) });
    };
  });
  machine.start();
  const alarm = setTimeout(() => machine.stop(), longest * 1000);
  return {
    stop: () => {
      clearTimeout(alarm);
      if (machine.state !== 'inactive') machine.stop();
      return ended;
    },
  };
}
