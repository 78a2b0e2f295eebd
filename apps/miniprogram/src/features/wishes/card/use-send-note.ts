import { useState } from 'react';
import type { KeptFile } from '../../../device/kept-files';
import { sendUp } from '../../../attach/uploads';

/** Makes sure a spoken note has arrived before the card that carries it goes; null where it could not be sent. */
export function useSendNote() {
  const [isSending, setSending] = useState(false);
  const send = async (voice: KeptFile | undefined): Promise<string[] | null> => {
    if (voice === undefined) return [];
    setSending(true);
    try {
      return [(await sendUp(voice)).mediaId];
    } catch {
      return null;
    } finally {
      setSending(false);
    }
  };
  return { send, isSending };
}
