import type { MediaView } from '@doorstep/contracts';
import { create } from 'zustand';
import { pathOf, type KeptFile } from '../device/kept-files';
import { upload } from '../device/upload';

export type UploadState = 'sending' | 'sent' | 'failed';

/** How far each file of this session has come, by its id. */
export const useUploads = create<{ states: Record<string, UploadState>; previews: Record<string, string> }>(
  () => ({ states: {}, previews: {} }),
);

const underWay = new Map<string, Promise<MediaView>>();

/** Sends a file up, once: a second caller joins the first, and a file already sent answers at once. */
export function sendUp(file: KeptFile, pass?: string): Promise<MediaView> {
  const running = underWay.get(file.id);
  if (running) return running;
  mark(file, 'sending');
  const work = upload(file, pass);
  underWay.set(file.id, work);
  work.then(
    () => mark(file, 'sent'),
    () => {
      underWay.delete(file.id);
      mark(file, 'failed');
    },
  );
  return work;
}

/** Starts early, while the person is still writing; a failure shows on the picture and is tried again when it is sent. */
export function sendAhead(file: KeptFile, pass?: string): void {
  sendUp(file, pass).catch(() => undefined);
}

/** Makes sure a small picture of the file can be shown. */
export async function preview(file: KeptFile): Promise<void> {
  if (useUploads.getState().previews[file.id] !== undefined) return;
  const path = await pathOf(file);
  useUploads.setState(({ previews }) => ({ previews: { ...previews, [file.id]: path ?? '' } }));
}

function mark(file: KeptFile, state: UploadState): void {
  useUploads.setState(({ states }) => ({ states: { ...states, [file.id]: state } }));
}
