import type { InputOf, judgeWish, YellowCard } from '@doorstep/contracts';
import { privateSigns, Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { isUnheard } from './card-check';
import { moveWish } from './move-wish';
import { recordOnWish, WishActs } from './wish-acts';
import { wishPartsOf } from './wish-parts';
import type { WishRow } from './wish-row';

/** A member has read the card: up on the wall, in better words where needed, or not, with a reason for its owner. */
@Injectable()
export class JudgeWish {
  constructor(private readonly acts: WishActs) {}

  execute(act: CallerAct, asked: InputOf<typeof judgeWish>): Promise<YellowCard> {
    const { wishId, approve, reason } = asked;
    return this.acts.run(act, { wishId, does: approve ? 'approve' : 'decline' }, async (on) => {
      const { tx, wish, to } = on;
      if (asked.heard !== undefined && !isUnheard(wish)) throw new Refusal('wish.wrong-state');
      await moveWish(tx, wish, to, approve ? approved(wish, asked) : { reason });
      if (approve) recordOnWish(on, 'wish.up', {});
      else recordOnWish(on, 'wish.declined', { reason });
    });
  }
}

/** What hangs on the wall then: in the member's words where they had better ones, and what they heard where it was spoken. */
function approved(wish: WishRow, { need, heard }: InputOf<typeof judgeWish>): Partial<WishRow> {
  const names = [wish.personName ?? ''];
  const shown = { need: need ?? wish.need, wordCheck: 'passed' } as const;
  if (heard === undefined) {
    if (privateSigns(shown.need, { names, rooms: [wish.room ?? ''] }).length > 0)
      throw new Refusal('wish.private-words');
    return shown;
  }
  const { words, reading } = heard;
  return { ...wishPartsOf({ ...wish, need, words, reading }, names), wordCheck: 'passed' };
}
