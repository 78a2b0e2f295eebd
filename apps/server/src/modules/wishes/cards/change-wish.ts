import type { changeWish, InputOf, YellowCard } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { Identity } from '../../identity/index';
import { Media } from '../../media/index';
import { checkWords } from './card-check';
import { moveWish } from './move-wish';
import { recordOnWish, WishActs } from './wish-acts';
import { wishPartsOf } from './wish-parts';

/** Other words on a yellow card; they are looked at anew before they hang on the wall. */
@Injectable()
export class ChangeWish {
  constructor(
    private readonly acts: WishActs,
    private readonly identity: Identity,
    private readonly media: Media,
  ) {}

  execute(act: CallerAct, { wishId, ...asked }: InputOf<typeof changeWish>): Promise<YellowCard> {
    return this.acts.run(act, { wishId, does: 'change' }, async (on) => {
      const { tx, wish, caller, to } = on;
      const names = await this.identity.namesOf(tx, wish.ownerId === null ? [] : [wish.ownerId]);
      const parts = wishPartsOf(asked, [wish.personName ?? '', ...names.values()]);
      const fresh = asked.mediaIds.filter((id) => !wish.mediaIds.includes(id));
      await moveWish(tx, wish, to, parts);
      const { stationId, personId: ownerId } = caller;
      await this.media.attach(tx, { stationId, ownerId, mediaIds: fresh, subjectId: wish.id });
      checkWords(tx, 'wish', wish.id);
      recordOnWish(on, 'wish.changed', {});
    });
  }
}
