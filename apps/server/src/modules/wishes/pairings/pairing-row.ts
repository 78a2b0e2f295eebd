import type { PairingState } from '@doorstep/domain';
import { tableOf } from '../rows';

/** A yellow and a red card glued together, and how far the two have come. */
export interface PairingRow {
  stationId: string;
  id: string;
  state: PairingState;
  wishId: string;
  offerId: string;
  ownerId: string | null;
  companionId: string;
  secondId: string | null;
  backupId: string | null;
  /** What the red card said when it was glued. */
  promise: string;
  reasons: string[];
  gluedBy: string;
  gluedAt: Date;
  residentAgreedAt: Date | null;
  companionAgreedAt: Date | null;
  since: Date | null;
  agreementAsked: boolean;
  residentSignedAt: Date | null;
  companionSignedAt: Date | null;
  reviewDueAt: Date | null;
  reviewAskedAt: Date | null;
  missAfterDays: number | null;
  stoppedAt: Date | null;
  endedAt: Date | null;
  endedBy: string | null;
}

export const PAIRINGS_TABLE = tableOf<PairingRow>('pairings', [
  'stationId',
  'id',
  'state',
  'wishId',
  'offerId',
  'ownerId',
  'companionId',
  'secondId',
  'backupId',
  'promise',
  'reasons',
  'gluedBy',
  'gluedAt',
  'residentAgreedAt',
  'companionAgreedAt',
  'since',
  'agreementAsked',
  'residentSignedAt',
  'companionSignedAt',
  'reviewDueAt',
  'reviewAskedAt',
  'missAfterDays',
  'stoppedAt',
  'endedAt',
  'endedBy',
]);
