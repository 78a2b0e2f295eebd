import type { WishReadingShape } from '@doorstep/contracts';
import type { DelicateSign, PrivateSign, WishKindId, WishState } from '@doorstep/domain';
import type { WordCheck } from './word-check';
import { tableOf } from '../rows';

/** A yellow card as it stands now. Only `need` and `building` are public. */
export interface WishRow {
  stationId: string;
  id: string;
  state: WishState;
  kind: WishKindId;
  need: string;
  words: string;
  reading: WishReadingShape;
  building: number | null;
  unit: number | null;
  floor: number | null;
  room: string | null;
  ownerId: string | null;
  personName: string | null;
  personPhone: string | null;
  gender: 'F' | 'M' | null;
  age: number | null;
  filedBy: string;
  filedAs: 'self' | 'desk' | 'call' | 'relative';
  mediaIds: string[];
  mayAskNeighbours: boolean;
  wordCheck: WordCheck;
  privateSigns: PrivateSign[];
  delicateSigns: DelicateSign[];
  putUpAt: Date;
  upSince: Date | null;
  lapsesAt: Date | null;
  renewalAskedAt: Date | null;
  ageStep: number;
  closedAt: Date | null;
  reason: string;
}

export const WISHES_TABLE = tableOf<WishRow>('wishes', [
  'stationId',
  'id',
  'state',
  'kind',
  'need',
  'words',
  'reading',
  'building',
  'unit',
  'floor',
  'room',
  'ownerId',
  'personName',
  'personPhone',
  'gender',
  'age',
  'filedBy',
  'filedAs',
  'mediaIds',
  'mayAskNeighbours',
  'wordCheck',
  'privateSigns',
  'delicateSigns',
  'putUpAt',
  'upSince',
  'lapsesAt',
  'renewalAskedAt',
  'ageStep',
  'closedAt',
  'reason',
]);
