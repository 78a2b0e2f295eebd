/** The bare machine behind a recording: answers where the sound lies and how long it is. */
export interface Recorder {
  stop(): Promise<{ path: string; seconds: number }>;
}
