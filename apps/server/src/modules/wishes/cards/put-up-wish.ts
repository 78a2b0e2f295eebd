import type { InputOf, putUpWish, YellowCard } from '@doorstep/contracts';
import { type Caller, Refusal } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import { newId } from '../../../platform/database/new-id';
import type { Tx } from '../../../platform/database/tx';
import type { CallerAct } from '../../../platform/http/act';
import { Identity } from '../../identity/index';
import { Media } from '../../media/index';
import { Stations } from '../../stations/index';
import { checkWords } from './card-check';
import { CardViews } from './card-views';
import { isDesk } from './find-cards';
import { recordOnWish } from './wish-acts';
import { wishPartsOf } from './wish-parts';
import { WISHES_TABLE, type WishRow } from './wish-row';

type Asked = InputOf<typeof putUpWish>;

/** A yellow card: one's own, or for somebody else who has been asked. Its words are looked at before they are public. */
@Injectable()
export class PutUpWish {
  constructor(
    private readonly db: Database,
    private readonly stations: Stations,
    private readonly identity: Identity,
    private readonly media: Media,
    private readonly views: CardViews,
  ) {}

  execute(act: CallerAct, asked: Asked): Promise<YellowCard> {
    const { caller } = act;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const filing = filingOf(caller, asked);
      const place = await this.placeOf(tx, caller, asked);
      const names = await this.identity.namesOf(tx, [caller.personId]);
      const known = [filing.personName ?? names.get(caller.personId) ?? ''];
      const wish: WishRow = {
        ...CARD_BEGINS,
        ...wishPartsOf(asked, known),
        ...filing,
        ...place,
        stationId: caller.stationId,
        id: newId(),
        filedBy: caller.personId,
        putUpAt: tx.now,
      };
      const { stationId, personId: ownerId } = caller;
      await WISHES_TABLE.add(tx, wish);
      await this.media.attach(tx, { stationId, ownerId, mediaIds: asked.mediaIds, subjectId: wish.id });
      checkWords(tx, 'wish', wish.id);
      tx.push(`station:${stationId}`, { topic: 'wishes', wishId: wish.id });
      recordOnWish({ tx, wish, caller }, 'wish.put-up', {});
      return this.views.wish(tx, caller, wish);
    });
  }

  /** The scanned door, or the house that was named; either way of this station. */
  private async placeOf(
    tx: Tx,
    { stationId }: Caller,
    { doorCode, place }: Asked,
  ): Promise<Pick<WishRow, 'building' | 'unit'>> {
    const door = doorCode === undefined ? null : await this.stations.doorToReport(tx, doorCode);
    const found = door ?? place;
    if (found === undefined) throw new Refusal('place.unknown');
    const isHere = door === null || door.stationId === stationId;
    if (!isHere || !(await this.stations.hasPlace(tx, stationId, found.building, found.unit)))
      throw new Refusal('place.unknown');
    return { building: found.building, unit: found.unit };
  }
}

const CARD_BEGINS = {
  state: 'review',
  upSince: null,
  lapsesAt: null,
  renewalAskedAt: null,
  ageStep: 0,
  closedAt: null,
  reason: '',
} as const;

type Filing = Pick<WishRow, 'ownerId' | 'personName' | 'personPhone' | 'filedAs'>;

/** Whose wish it is and who answers for it. Nobody's wish is hung up behind their back. */
function filingOf({ personId, role }: Caller, { onBehalf }: Asked): Filing {
  if (onBehalf === undefined)
    return { ownerId: personId, personName: null, personPhone: null, filedAs: 'self' };
  if (!onBehalf.hasConsent) throw new Refusal('wish.no-consent');
  const isRelative = onBehalf.as === 'relative';
  if (!isRelative && !isDesk(role)) throw new Refusal('role.not-allowed');
  return {
    ownerId: isRelative ? personId : null,
    personName: onBehalf.name,
    personPhone: onBehalf.phone ?? null,
    filedAs: onBehalf.as,
  };
}
