import { readTranscript } from '@doorstep/contracts';
import { call } from '../device/request';
import type { KeptFile } from '../device/kept-files';
import { sendUp } from './uploads';

/**
 * What a machine hears in a voice note, once it has arrived; null without such a machine, without a network, and where it
 * heard nothing. Only a help: the note itself goes along whatever comes of it.
 */
export async function heardIn(note: KeptFile): Promise<string | null> {
  try {
    const { mediaId } = await sendUp(note);
    const { words } = await call(readTranscript, { mediaId });
    return words === '' ? null : words;
  } catch {
    return null;
  }
}
