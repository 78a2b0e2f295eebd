import type { InputOf, judgeWish, YellowCard } from '@doorstep/contracts';
import { privateSigns, Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { moveWish } from './move-wish';
import { recordOnWish, WishActs } from './wish-acts';

/** A member has read the card: up on the wall, in better words where needed, or not, with a reason for its owner. */
@Injectable()
export class JudgeWish {
  constructor(private readonly acts: WishActs) {}

  execute(act: CallerAct, asked: InputOf<typeof judgeWish>): Promise<YellowCard> {
    const { wishId, approve, reason } = asked;
    return this.acts.run(act, { wishId, does: approve ? 'approve' : 'decline' }, async (on) => {
      const { tx, wish, to } = on;
      const need = asked.need ?? wish.need;
      const own = { names: [wish.personName ?? ''], rooms: [wish.room ?? ''] };
      if (approve && privateSigns(need, own).length > 0) throw new Refusal('wish.private-words');
      await moveWish(tx, wish, to, approve ? { need, wordCheck: 'passed' } : { reason });
      if (approve) recordOnWish(on, 'wish.up', {});
      else recordOnWish(on, 'wish.declined', { reason });
    });
  }
}
