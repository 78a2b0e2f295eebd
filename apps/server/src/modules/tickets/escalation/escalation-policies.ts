import { DEFAULT_ESCALATION, stampOf, URGENCIES, waitAfter, type EscalationPolicy } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../platform/database/reader';
import { Remembered } from '../../../platform/database/remembered';
import type { Waits } from '../../directory/index';

const KEPT_MS = 1_000;
const KEPT_STATIONS = 10_000;

/**
 * What each station does about silence. A report asks from memory: a rule that is a second old is stamped as the rule it
 * was, and the door stays quick.
 */
@Injectable()
export class EscalationPolicies {
  private readonly kept = new Remembered<EscalationPolicy>(KEPT_MS, KEPT_STATIONS);

  ofStation(reader: Reader, stationId: string): Promise<EscalationPolicy> {
    return this.kept.get(stationId, () => readPolicy(reader, stationId));
  }

  /** How long a report of each urgency may wait until somebody has taken it in. */
  async waitsOf(reader: Reader, stationId: string): Promise<Waits> {
    const policy = await this.ofStation(reader, stationId);
    const waits = URGENCIES.map((urgency) => [urgency, waitAfter(stampOf(policy, urgency), 0)] as const);
    return Object.fromEntries(waits) as Waits;
  }

  /** After a change, in the process that made it. */
  forget(stationId: string): void {
    this.kept.forget(stationId);
  }
}

/** The station's own rules, or the default ones. */
export async function readPolicy(reader: Reader, stationId: string): Promise<EscalationPolicy> {
  const sql = 'select policy from escalation_policies where station_id = $1';
  const [row] = await reader.query<{ policy: EscalationPolicy }>(sql, [stationId]);
  return row?.policy ?? DEFAULT_ESCALATION;
}
