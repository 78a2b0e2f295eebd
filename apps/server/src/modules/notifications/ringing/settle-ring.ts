import {
  after,
  goesAnotherWay,
  isQuotaSpent,
  minutes,
  nextWay,
  tryAgainAt,
  wellFirst,
  type RingAnswer,
} from '@doorstep/domain';
import type { RefusedReason, SendOutcome } from '@doorstep/wechat';
import { Injectable } from '@nestjs/common';
import type { RowsOfEnd } from '../../../platform/database/end-in-one';
import type { Tx } from '../../../platform/database/tx';
import type { DueWork, Settled } from '../../../platform/due/due-work';
import { Identity } from '../../identity/index';
import { clearCredits, creditSpent, spendCredit } from '../credits';
import { attemptRow, logAttempts, type Attempt } from '../log-attempts';
import { warnSecretaries } from '../warn-secretaries';
import {
  laterWords,
  OTHER_WAY_WORDS,
  quotaWarningOf,
  refusedWords,
  UNKNOWN_WORDS,
  warningOf,
} from '../words/attempt-words';
import { settleGathered } from './gather';
import { sendRing } from './offer-rings';
import { Reaches } from './reach';
import type { RingSpoken, RingWork } from './ring-work';
import { stepIsOver } from './step-is-over';

type Work = DueWork<RingWork>;
type Answered = RingSpoken & { kind: 'answered' };
type Refused = SendOutcome & { kind: 'refused' };

/** Wrong whoever it was sent to: the template, its content, or the account. */
const OUR_FAULT: readonly RefusedReason[] = ['bad-data', 'bad-template', 'banned'];

/** What waits for tomorrow is looked at so often while another way may take it. */
const OTHERS_LOOKED_AT = minutes(5);

const earlier = (one: Date, other: Date): Date => (one < other ? one : other);

/** Writes down what came of a call, and what follows: nothing, the same row later, the next way, or the next rung. */
@Injectable()
export class SettleRing {
  constructor(
    private readonly identity: Identity,
    private readonly reaches: Reaches,
  ) {}

  async settle(tx: Tx, work: Work, spoken: RingSpoken): Promise<Settled> {
    switch (spoken.kind) {
      case 'settled':
        return 'done';
      case 'wait':
        return { again: spoken.until };
      case 'not-now':
        return this.later(tx, work, null);
      case 'skipped':
        await note(tx, work, { result: spoken.result, detail: '' });
        return this.onward(tx, work, 'skipped');
      case 'answered':
        return this.answered(tx, work, spoken);
    }
  }

  /** A message that was taken is over, and leaves two rows: most are of this kind, and others wait behind them. */
  inOne(work: Work, spoken: RingSpoken): RowsOfEnd[] | null {
    if (spoken.kind !== 'answered' || spoken.outcome.kind !== 'accepted') return null;
    if (spoken.gathered.length > 0) return null;
    const accepted = attemptOf(work, { result: 'accepted', detail: '', msgid: spoken.outcome.msgid });
    const noted = { name: 'noted', fragment: attemptRow(accepted) };
    const { personId, ring } = work.payload;
    if (!this.costsConsent(work)) return [noted];
    return [noted, { name: 'spent', fragment: creditSpent({ personId, key: ring.key }) }];
  }

  /** Nobody knows whether it arrived. */
  async unknown(tx: Tx, work: Work, detail: string): Promise<Settled> {
    await this.spend(tx, work);
    await note(tx, work, { result: 'unknown', detail });
    return this.onward(tx, work, 'unknown');
  }

  private async answered(tx: Tx, work: Work, { outcome, gathered }: Answered): Promise<Settled> {
    switch (outcome.kind) {
      case 'accepted':
        await settleGathered(tx, gathered);
        await this.spend(tx, work);
        await note(tx, work, { result: 'accepted', detail: '', msgid: outcome.msgid });
        return 'done';
      case 'unknown':
        return this.unknown(tx, work, UNKNOWN_WORDS[outcome.why]);
      case 'later':
        return this.later(tx, work, outcome.errcode);
      case 'refused':
        return this.refused(tx, work, outcome);
    }
  }

  private async later(tx: Tx, work: Work, errcode: number | string | null): Promise<Settled> {
    const { channel, rest } = work.payload;
    const again = tryAgainAt({ channel, errcode, attempts: work.attempts }, tx.now);
    if (isQuotaSpent({ channel, errcode })) await this.warn(tx, work, quotaWarningOf(channel));
    if (goesAnotherWay({ channel, rest, again }, this.reaches.isDown, tx.now)) {
      await note(tx, work, { result: 'refused', detail: OTHER_WAY_WORDS.later(errcode) });
      return this.onward(tx, work, 'refused');
    }
    await note(tx, work, { result: 'later', detail: laterWords(errcode) });
    // Tomorrow is too late where another way may be well in a moment.
    return { again: rest.length > 0 ? earlier(again, after(tx.now, OTHERS_LOOKED_AT)) : again };
  }

  private async refused(tx: Tx, work: Work, { reason, errcode }: Refused): Promise<Settled> {
    const { payload } = work;
    await note(tx, work, { result: 'refused', detail: refusedWords(reason, errcode) });
    if (reason === 'words' && payload.isNeutral !== true) {
      sendRing(tx, { ...payload, isNeutral: true });
      return 'done';
    }
    if (reason === 'no-consent')
      await clearCredits(tx, { personId: payload.personId, key: payload.ring.key });
    if (reason === 'no-binding' && payload.channel === 'work') await unbind(tx, payload.personId);
    if (OUR_FAULT.includes(reason)) await this.warn(tx, work, warningOf(payload.channel));
    return this.onward(tx, work, 'refused');
  }

  private async warn(
    tx: Tx,
    { stationId, payload }: Work,
    words: { title: string; body: string },
  ): Promise<void> {
    const holders = await this.identity.holdersByRole(tx, stationId, ['secretary']);
    const { subjectId, channel, message } = payload;
    await warnSecretaries(
      tx,
      { subjectId, page: message.page, channel, words },
      holders.get('secretary') ?? [],
    );
  }

  /** The next way for this person, or, where none is left, perhaps the next rung for the ticket. */
  private async onward(tx: Tx, { id, payload }: Work, answer: RingAnswer): Promise<Settled> {
    const next = nextWay(answer, wellFirst(payload.rest, this.reaches.isDown), tx.now);
    if (next.kind === 'next') {
      const [channel, ...rest] = next.rest;
      const { isNeutral: _, ...asBefore } = payload;
      if (channel !== undefined) sendRing(tx, { ...asBefore, channel, rest }, next.at);
    }
    if (next.kind === 'exhausted') await stepIsOver(tx, payload, id);
    return 'done';
  }

  private async spend(tx: Tx, work: Work): Promise<void> {
    const { personId, ring } = work.payload;
    if (this.costsConsent(work)) await spendCredit(tx, { personId, key: ring.key });
  }

  /** A subscribe message costs a consent, unless it is of the long-term kind. */
  private costsConsent({ payload: { channel, ring } }: Work): boolean {
    return channel === 'wechat' && !this.reaches.isLongTerm(ring.key);
  }
}

/** The provider says there is no binding (any more), and the provider is the only truth. */
const unbind = (tx: Tx, personId: string): Promise<unknown> =>
  tx.query('update alert_ways set is_work_bound = false where person_id = $1', [personId]);

type Noted = Pick<Attempt, 'result' | 'detail'> & { msgid?: string | null };

const note = (tx: Tx, work: Work, noted: Noted): Promise<void> => logAttempts(tx, [attemptOf(work, noted)]);

function attemptOf({ stationId, payload }: Work, noted: Noted): Attempt {
  const { noticeId, subjectId, personId, template, channel } = payload;
  return { stationId, noticeId, subjectId, personId, template, channel, ...noted };
}
