import type { VisitState } from '@doorstep/domain';
import { tableOf } from '../rows';

/** One visit, planned or past. */
export interface VisitRow {
  stationId: string;
  id: string;
  state: VisitState;
  pairingId: string;
  startsAt: Date;
  minutes: number;
  isFirst: boolean;
  visitorId: string;
  secondId: string | null;
  setOutAt: Date | null;
  arrivedAt: Date | null;
  finishedAt: Date | null;
  isOverdue: boolean;
  residentCame: boolean | null;
  visitorCame: boolean | null;
  residentMinutes: number | null;
  visitorMinutes: number | null;
  saidMinutes: number | null;
  givenFen: number | null;
  spentFen: number | null;
  changeFen: number | null;
  receiptIds: string[];
}

export const VISITS_TABLE = tableOf<VisitRow>('visits', [
  'stationId',
  'id',
  'state',
  'pairingId',
  'startsAt',
  'minutes',
  'isFirst',
  'visitorId',
  'secondId',
  'setOutAt',
  'arrivedAt',
  'finishedAt',
  'isOverdue',
  'residentCame',
  'visitorCame',
  'residentMinutes',
  'visitorMinutes',
  'saidMinutes',
  'givenFen',
  'spentFen',
  'changeFen',
  'receiptIds',
]);
