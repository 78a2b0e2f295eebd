/** A recording without anything but sound, and how long it is. */
export interface CleanVoice {
  bytes: Buffer;
  seconds: number;
}
