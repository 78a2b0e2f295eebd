import type { Fact } from '@doorstep/domain';
import type { Claimed } from '../database/flush';
import type { DueWork } from './due-work';

/** One due row that belongs to this process until its lease ends. */
export interface Claim {
  kind: 'delivery' | 'timer' | 'send';
  work: DueWork;
  claimed: Claimed;
  /** One send at a time in each. */
  lane: string | null;
  /** The provider it speaks through. */
  outlet: string | null;
  /** Let through while its outlet is open, to see whether it is well again. */
  isProbe: boolean;
  /** For a delivery: the fact to be told. */
  fact: Fact | null;
  /** How late it was claimed. */
  lagMs: number;
  /** Its lease holds until then at least, on the steady clock: counted from before it was asked for. */
  leaseEnds: number;
}

/** A claimed row as the database answers it. */
interface Row {
  station_id: string;
  id: string;
  kind: Claim['kind'];
  name: string;
  key: string;
  payload: Record<string, unknown>;
  due_at: Date;
  attempts: number;
  lane: string | null;
  outlet: string | null;
  is_probe?: boolean;
  claim_id: string;
  now: Date;
  was_speaking: boolean;
  fact_id: string | null;
  fact_type?: string | null;
  subject_id: string;
  actor_id: string | null;
  actor_role: string | null;
  at: Date;
  fact_payload: object;
}

/** Of a lease that was asked for at this moment of the steady clock. */
export interface LeaseFrom {
  askedAt: number;
  leaseMs: number;
}

export function claimOf(answered: object, { askedAt, leaseMs }: LeaseFrom): Claim {
  const row = answered as Row;
  const { station_id: stationId, id, kind, name, key, payload, due_at: dueAt, attempts, lane, outlet } = row;
  return {
    kind,
    lane,
    outlet,
    isProbe: row.is_probe === true,
    work: {
      ...{ id, stationId, name, key, payload, dueAt, attempts, wasSpeaking: row.was_speaking },
      speakBy: askedAt + leaseMs / 2,
    },
    leaseEnds: askedAt + leaseMs,
    claimed: { stationId, id, claimId: row.claim_id, name, key },
    fact: factOf(row),
    lagMs: row.now.getTime() - dueAt.getTime(),
  };
}

function factOf(row: Row): Fact | null {
  if (typeof row.fact_type !== 'string') return null;
  const fact = {
    id: row.fact_id,
    stationId: row.station_id,
    type: row.fact_type,
    at: row.at,
    subjectId: row.subject_id,
    actorId: row.actor_id,
    actorRole: row.actor_role,
    payload: row.fact_payload,
  };
  return fact as Fact;
}
