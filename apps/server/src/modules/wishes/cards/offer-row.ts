import type { OfferReadingShape } from '@doorstep/contracts';
import type { DelicateSign, OfferState, PrivateSign } from '@doorstep/domain';
import type { WordCheck } from './word-check';
import { tableOf } from '../rows';

/** A red card as it stands now. */
export interface OfferRow {
  stationId: string;
  id: string;
  state: OfferState;
  promise: string;
  words: string;
  reading: OfferReadingShape;
  memberId: string;
  building: number | null;
  unit: number | null;
  gender: 'F' | 'M' | null;
  capacity: number;
  held: number;
  wordCheck: WordCheck;
  privateSigns: PrivateSign[];
  delicateSigns: DelicateSign[];
  putUpAt: Date;
  upSince: Date | null;
  lapsesAt: Date | null;
  pausedUntil: Date | null;
  /** It rested when its words were changed: let through again, it goes on resting. */
  wasPaused: boolean;
  lastPairedAt: Date | null;
  closedAt: Date | null;
}

export const OFFERS_TABLE = tableOf<OfferRow>('offers', [
  'stationId',
  'id',
  'state',
  'promise',
  'words',
  'reading',
  'memberId',
  'building',
  'unit',
  'gender',
  'capacity',
  'held',
  'wordCheck',
  'privateSigns',
  'delicateSigns',
  'putUpAt',
  'upSince',
  'lapsesAt',
  'pausedUntil',
  'wasPaused',
  'lastPairedAt',
  'closedAt',
]);
