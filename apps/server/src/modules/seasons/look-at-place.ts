import type { InputOf, lookAtPlace, RoundView } from '@doorstep/contracts';
import { mayLookAgain } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../platform/http/act';
import { Media } from '../media/index';
import { recordOnRound, RoundActs } from './round-acts';
import { changePlace, placeOfRound } from './round-rows';

const UNSEEN = { state: 'waiting', note: '', mediaIds: [], lookedAt: null, lookedBy: null } as const;
const PHOTOS_AT_MOST = 6;

/** Somebody was there and all was well; or ticked the wrong place and takes it back. */
@Injectable()
export class LookAtPlace {
  constructor(
    private readonly acts: RoundActs,
    private readonly media: Media,
  ) {}

  execute(act: CallerAct, asked: InputOf<typeof lookAtPlace>): Promise<RoundView> {
    const { roundId, placeId, isLooked, note, mediaIds } = asked;
    return this.acts.run(act, { roundId, does: 'look' }, async (on) => {
      const { tx, caller } = on;
      const { stationId, personId } = caller;
      const place = await placeOfRound(tx, { stationId, roundId, placeId });
      mayLookAgain(place.state);
      if (isLooked) {
        await this.media.attach(tx, { stationId, ownerId: personId, mediaIds, subjectId: placeId });
        const photos = [...new Set([...place.mediaIds, ...mediaIds])].slice(0, PHOTOS_AT_MOST);
        const seen = { note, mediaIds: photos, lookedAt: tx.now, lookedBy: personId };
        await changePlace(tx, place, { state: 'fine', ...seen });
        await this.acts.lead(on);
      } else {
        await changePlace(tx, place, { ...UNSEEN, mediaIds: [] });
      }
      recordOnRound(on, 'season.looked', { placeId, place: place.place, state: place.state });
    });
  }
}
