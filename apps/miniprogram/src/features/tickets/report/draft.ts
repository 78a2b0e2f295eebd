import type { AskOf, reportTicket } from '@doorstep/contracts';
import type { Category } from '@doorstep/domain';
import { create } from 'zustand';
import type { KeptFile } from '../../../device/kept-files';
import { newKey } from '../../../device/new-key';
import { slot } from '../../../device/storage';

export type OnBehalf = { name: string; phone: string; via: 'desk' | 'call' };

/** A report while it is being written. Plain data: it outlives a reload, a kill and an empty battery. */
export interface Draft {
  /** Made with the draft; the report is sent under it, so that however often it is sent there is one ticket. */
  key: string;
  category: Category | null;
  /** Nobody chose a picture: the words are to say what it is. */
  isInWords?: boolean;
  text: string;
  photos: KeptFile[];
  voice: KeptFile | undefined;
  door: { code: string; label: string } | undefined;
  place: { building: number; unit: number | null } | undefined;
  room: string;
  onBehalf: OnBehalf | undefined;
}

const kept = slot<Draft>('report-draft-1');

const empty = (): Draft => ({
  key: newKey(),
  category: null,
  text: '',
  photos: [],
  voice: undefined,
  door: undefined,
  place: undefined,
  room: '',
  onBehalf: undefined,
});

/** The draft of this phone; written down at each change. */
export const useDraft = create<{ draft: Draft }>(() => ({ draft: kept.read() ?? empty() }));

/** Changes the draft and writes it down. */
export function write(change: Partial<Draft> | ((draft: Draft) => Partial<Draft>)): void {
  const { draft } = useDraft.getState();
  const next = { ...draft, ...(typeof change === 'function' ? change(draft) : change) };
  kept.write(next);
  useDraft.setState({ draft: next });
}

/** Begins anew, with a new key. */
export function startOver(from: Partial<Draft> = {}): void {
  kept.forget();
  useDraft.setState({ draft: { ...empty(), ...from } });
}

/** A report that was refused comes back to be changed; changed words are another submission and get another key. */
export function takeUpAgain(draft: Draft): void {
  write({ ...draft, key: newKey() });
}

export type Missing = 'text' | 'place' | 'name';

/** The first thing still missing before it can be sent. */
export function missingIn(draft: Draft): Missing | undefined {
  if (draft.onBehalf !== undefined && draft.onBehalf.name.trim() === '') return 'name';
  if (draft.door === undefined && draft.place === undefined) return 'place';
  const isSilent = draft.text.trim() === '' && draft.photos.length === 0 && draft.voice === undefined;
  return isSilent ? 'text' : undefined;
}

/** The question the server is asked. */
export function questionOf(draft: Draft, mediaIds: string[]): AskOf<typeof reportTicket> {
  const { category, door, place, room, onBehalf } = draft;
  return {
    ...(category === null ? {} : { category }),
    text: draft.text.trim(),
    mediaIds,
    ...(door ? { doorCode: door.code } : {}),
    ...(!door && place ? { place } : {}),
    ...(room.trim() === '' ? {} : { room: room.trim() }),
    ...(onBehalf
      ? { onBehalf: { name: onBehalf.name.trim(), via: onBehalf.via, phone: onBehalf.phone.trim() || null } }
      : {}),
  };
}
