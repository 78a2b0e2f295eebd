import {
  absentFrom,
  after,
  coverPace,
  type GiveUpWay,
  isWatched,
  missingIn,
  nextWave,
  type PresencePolicy,
  type ShortageStage,
  standbyIn,
  unconfirmedIn,
} from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/database/new-id';
import type { Reader } from '../../../platform/database/reader';
import type { Tx } from '../../../platform/database/tx';
import { Candidates } from './candidates';
import { presencePolicyOf } from './presence-policy';
import { lockSlot, seatOf, slotDigest, type SlotOnRoster } from './slot-rows';

/** The timer that asks the next people. Its key is the call. */
export const WIDEN = 'widen-cover-call';

/** A call for people, still open. */
export interface CoverCall {
  id: string;
  slotId: string;
  stage: ShortageStage;
  wave: number;
  openedAt: Date;
}

/** A slot that is looked at, with the rules it is looked at by. */
interface Look {
  slot: SlotOnRoster;
  policy: PresencePolicy;
}

const TIME = { actorId: null, actorRole: null };

/**
 * Calls people in where a slot has too few. At most one call is open per slot; it is opened, widened and closed only
 * while the slot's row is held, so eight thumbs, a timer and a secretary never see two.
 */
@Injectable()
export class CoverCalls {
  constructor(private readonly candidates: Candidates) {}

  /**
   * Called once per slot at the end of every act that changed who sits in it: closes the call of a slot that has enough,
   * opens one where an alarm is due. `lost` says how somebody was lost by this act: with a call open already it is said
   * once more, and the next are asked at the pace of this moment.
   */
  async afterSeatsChanged(tx: Tx, slotId: string, lost?: ShortageStage): Promise<void> {
    const look = await this.lookAt(tx, slotId);
    tx.push(`station:${tx.stationId}`, { topic: 'duty', slotId });
    const call = await openCall(tx, tx.stationId, slotId);
    if (this.missing(tx, look) === 0)
      return call === null ? undefined : this.close(tx, look.slot, call, 'filled');
    if (call === null) return this.open(tx, look, lost ?? 'given-up');
    if (lost === undefined) return;
    this.tellShort(tx, look, lost, call.id);
    await this.widen(tx, look, call);
  }

  /** A stage of the watch has come: says what is missing, and asks anew, more urgently, where that changed. */
  async comeTo(tx: Tx, slot: SlotOnRoster, stage: ShortageStage): Promise<void> {
    const look = { slot, policy: await presencePolicyOf(tx, tx.stationId) };
    const call = await openCall(tx, tx.stationId, slot.id);
    if (this.missing(tx, look) === 0) return call === null ? undefined : this.close(tx, slot, call, 'filled');
    if (call === null) return this.open(tx, look, stage);
    const paceAt = (instant: Date) => coverPace(slot, look.policy, instant).urgency;
    if (paceAt(call.openedAt) === paceAt(tx.now)) return this.tellShort(tx, look, stage, call.id);
    await this.close(tx, slot, call, 'over');
    await this.open(tx, look, stage);
  }

  /** Asks the next people, and plans who is asked after them. Where nobody is left the secretary hears just that. */
  async widen(tx: Tx, { slot, policy }: Look, call: CoverCall): Promise<void> {
    const pace = coverPace(slot, policy, tx.now);
    const { inOrder } = await this.candidates.of(tx, slot, tx.now);
    const asked = [...(await askedFor(tx, call)), ...whoSaidNo(slot, tx.now)];
    const standby = pace.standbyFirst ? standbyIn(slot, tx.now) : [];
    const { personIds, isLast } = nextWave(pace, { inOrder, standby, asked });
    const wave = call.wave + 1;
    await ask(tx, call, wave, personIds);
    const missing = missingIn(slot, policy, tx.now);
    const payload = { callId: call.id, stage: call.stage, wave, personIds, missing, isLast };
    tx.record('cover.called', { subjectId: call.id, ...TIME }, { slot: slotDigest(slot), ...payload });
    if (!isLast) this.planNext(tx, call.id, wave, after(tx.now, pace.every));
  }

  /** The slot has enough, or is over. */
  async close(tx: Tx, slot: SlotOnRoster, call: CoverCall, why: 'filled' | 'over'): Promise<void> {
    await end(tx, call, why);
    tx.record(
      'cover.closed',
      { subjectId: call.id, ...TIME },
      { slot: slotDigest(slot), callId: call.id, why },
    );
  }

  private async open(tx: Tx, look: Look, stage: ShortageStage): Promise<void> {
    const { slot } = look;
    const call: CoverCall = { id: newId(), slotId: slot.id, stage, wave: 0, openedAt: tx.now };
    await tx.query(OPEN, [tx.stationId, call.id, slot.id, stage, tx.now]);
    if (stage === 'late') return this.openLate(tx, look, call);
    this.tellShort(tx, look, stage, call.id);
    await this.widen(tx, look, call);
  }

  /** That somebody is late has rung the standby already; everybody else is asked when they have had time to come. */
  private async openLate(tx: Tx, look: Look, call: CoverCall): Promise<void> {
    const standby = standbyIn(look.slot, tx.now);
    if (standby.length === 0) return this.widen(tx, look, call);
    await ask(tx, call, 1, standby);
    this.planNext(tx, call.id, 1, after(tx.now, coverPace(look.slot, look.policy, tx.now).every));
  }

  private tellShort(tx: Tx, { slot, policy }: Look, stage: ShortageStage, callId: string): void {
    if (stage === 'late') return;
    const missing = stage === 'left' ? absentFrom(slot, policy, tx.now) : missingIn(slot, policy, tx.now);
    const personIds = unconfirmedIn(slot, tx.now);
    const about = { subjectId: slot.id, ...TIME };
    tx.record('duty.short', about, { slot: slotDigest(slot), stage, missing, personIds, callId });
  }

  private planNext(tx: Tx, callId: string, wave: number, dueAt: Date): void {
    tx.schedule(WIDEN, { key: callId, dueAt, payload: { wave: wave + 1 } });
  }

  private missing(tx: Tx, { slot, policy }: Look): number {
    return isWatched(slot, tx.now) ? missingIn(slot, policy, tx.now) : 0;
  }

  private async lookAt(tx: Tx, slotId: string): Promise<Look> {
    return { slot: await lockSlot(tx, slotId), policy: await presencePolicyOf(tx, tx.stationId) };
  }
}

/** The open call of a slot; null when there is none. */
export async function openCall(reader: Reader, stationId: string, slotId: string): Promise<CoverCall | null> {
  const [row] = await reader.query<CallRow>(`${CALL} and slot_id = $2 and closed_at is null`, [
    stationId,
    slotId,
  ]);
  return row ? asCall(row) : null;
}

/** A call by its id, open or not. */
export async function callOf(
  reader: Reader,
  stationId: string,
  callId: string,
): Promise<(CoverCall & { isOpen: boolean }) | null> {
  const [row] = await reader.query<CallRow>(`${CALL} and call_id = $2`, [stationId, callId]);
  return row ? { ...asCall(row), isOpen: row.closed_at === null } : null;
}

interface CallRow {
  call_id: string;
  slot_id: string;
  stage: ShortageStage;
  wave: number;
  opened_at: Date;
  closed_at: Date | null;
}

const asCall = (row: CallRow): CoverCall => ({
  id: row.call_id,
  slotId: row.slot_id,
  stage: row.stage,
  wave: row.wave,
  openedAt: row.opened_at,
});

async function askedFor(tx: Tx, call: CoverCall): Promise<string[]> {
  const sql = 'select person_id from cover_asks where station_id = $1 and call_id = $2';
  const rows = await tx.query<{ person_id: string }>(sql, [tx.stationId, call.id]);
  return rows.map((row) => row.person_id);
}

/** Whoever gave this very slot up, or was taken out of it, is not asked to come, unless they are in it again. */
const whoSaidNo = (slot: SlotOnRoster, now: Date): string[] =>
  slot.seats
    .filter(({ givenUpWhy }) => givenUpWhy !== null && SAID_NO.includes(givenUpWhy))
    .map(({ personId }) => personId)
    .filter((personId) => !seatOf(slot, personId, now));

const SAID_NO: readonly GiveUpWay[] = ['declined', 'leave', 'secretary', 'swapped', 'taken-over', 'undo'];

async function ask(tx: Tx, call: CoverCall, wave: number, personIds: readonly string[]): Promise<void> {
  await tx.query(ASK, [tx.stationId, call.id, personIds, wave, tx.now]);
  await tx.query('update cover_calls set wave = $3 where station_id = $1 and call_id = $2', [
    tx.stationId,
    call.id,
    wave,
  ]);
}

/** Its timer is left where it is: it may be the one that is running now, and finds the call closed. */
async function end(tx: Tx, call: CoverCall, why: 'filled' | 'over'): Promise<void> {
  await tx.query(CLOSE, [tx.stationId, call.id, tx.now, why]);
}

const CALL = `
  select call_id, slot_id, stage, wave, opened_at, closed_at from cover_calls where station_id = $1`;

const OPEN =
  'insert into cover_calls (station_id, call_id, slot_id, stage, opened_at) values ($1, $2, $3, $4, $5)';

const ASK = `
  insert into cover_asks (station_id, call_id, person_id, wave, asked_at)
  select $1, $2, person_id, $4, $5 from unnest($3::uuid[]) as asked (person_id)`;

const CLOSE = `
  update cover_calls set closed_at = $3, closed_why = $4
   where station_id = $1 and call_id = $2 and closed_at is null`;
