/** A file made anew from an upload: nothing in it but picture or sound. */
export interface CleanMedia {
  kind: 'photo' | 'voice';
  mediaType: string;
  full: Buffer;
  thumb: Buffer | null;
  width: number | null;
  height: number | null;
  seconds: number | null;
}
