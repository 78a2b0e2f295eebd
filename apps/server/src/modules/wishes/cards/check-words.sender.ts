import { Inject } from '@nestjs/common';
import type { Wechat } from '@doorstep/wechat';
import { Database } from '../../../platform/database/database';
import type { Tx } from '../../../platform/database/tx';
import type { DueWork, Settled, Spoken } from '../../../platform/due/due-work';
import { Sender, type SenderHandler } from '../../../platform/due/sender.decorator';
import { WECHAT } from '../../../platform/wechat/wechat';
import { Identity } from '../../identity/index';
import { CHECK_WORDS, type CardToCheck, textOfOffer, textOfWish } from './card-check';
import { OFFERS_TABLE } from './offer-row';
import { SettleCheck } from './settle-check';
import { WISHES_TABLE } from './wish-row';
import type { WordCheck } from './word-check';

/** The words that were looked at, and what came of it. */
interface Checked extends Spoken {
  text: string;
  check: WordCheck;
}

/**
 * Asks WeChat's opinion of a card's words before they are public. No opinion (no account, out of order, a killed
 * process) is no passing: the card waits for a member. Harmless twice: a card that is judged is left alone. Words changed
 * while WeChat was asked about the earlier ones are asked about at once: their own send was left to this one.
 */
@Sender(CHECK_WORDS)
export class CheckWords implements SenderHandler<CardToCheck, Checked> {
  constructor(
    private readonly db: Database,
    @Inject(WECHAT) private readonly wechat: Wechat,
    private readonly identity: Identity,
    private readonly settling: SettleCheck,
  ) {}

  async speak({ stationId, payload }: DueWork<CardToCheck>): Promise<Checked> {
    const said = await this.saidOn(stationId, payload);
    if (said === null) return { kind: 'gone', text: '', check: 'unchecked' };
    const openid = await this.identity.openidOf(this.db, said.writerId);
    if (openid === null) return { kind: 'nobody', text: said.text, check: 'unchecked' };
    const opinion = await this.wechat.checkText({ openid, text: said.text, scene: 'forum' });
    const check = opinion.kind === 'unchecked' ? 'unchecked' : VERDICTS[opinion.verdict];
    return { kind: opinion.kind, text: said.text, check };
  }

  async settle(tx: Tx, { payload }: DueWork<CardToCheck>, { text, check }: Checked): Promise<Settled> {
    const end = await this.settling.settle(tx, payload, { check, text });
    return end === 'changed' ? { again: tx.now } : 'done';
  }

  async lost(tx: Tx, { payload }: DueWork<CardToCheck>): Promise<void> {
    await this.settling.settle(tx, payload, { check: 'unchecked', text: null });
  }

  private async saidOn(
    stationId: string,
    { side, cardId }: CardToCheck,
  ): Promise<{ text: string; writerId: string } | null> {
    if (side === 'wish') {
      const wish = await WISHES_TABLE.find(this.db, stationId, cardId);
      return wish === null ? null : { text: textOfWish(wish), writerId: wish.filedBy };
    }
    const offer = await OFFERS_TABLE.find(this.db, stationId, cardId);
    return offer === null ? null : { text: textOfOffer(offer), writerId: offer.memberId };
  }
}

const VERDICTS = { pass: 'passed', review: 'review', risky: 'risky' } as const;
