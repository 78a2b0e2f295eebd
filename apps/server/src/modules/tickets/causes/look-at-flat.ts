import type { InputOf, lookAtFlat, OutputOf } from '@doorstep/contracts';
import { looked, placeWords, type Caller, type Flat } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import { newId } from '../../../platform/database/new-id';
import type { Tx } from '../../../platform/database/tx';
import type { CallerAct } from '../../../platform/http/act';
import { Identity } from '../../identity/index';
import { Media } from '../../media/index';
import { attach } from '../attach';
import { stampOfDesk } from '../clocks/clocks-of-ticket';
import { nameOf } from '../name-of';
import { openChild } from '../open-child';
import { recordOnTicket } from '../record-on-ticket';
import type { TicketTable } from '../ticket.table';
import { words } from '../words';
import { changeSweep, lockSwept, sweepOf } from './change-sweep';
import { residentsOfFlats } from './residents-of-flats';
import { SweepViews } from './sweep-views';

type Asked = InputOf<typeof lookAtFlat>;

/**
 * Somebody was there. Nothing found: the flat is ticked off. The same trouble: it becomes a matter of its own, which
 * whoever looked has in hand, without anybody having had to complain; who is known to live there follows it.
 */
@Injectable()
export class LookAtFlat {
  constructor(
    private readonly db: Database,
    private readonly identity: Identity,
    private readonly media: Media,
    private readonly views: SweepViews,
  ) {}

  execute(act: CallerAct, asked: Asked): Promise<OutputOf<typeof lookAtFlat>> {
    const { caller } = act;
    const { ticketId, building, unit, room, isFound, words: said, mediaIds } = asked;
    return this.db.act(act, { stationId: caller.stationId }, async (tx) => {
      const ticket = await lockSwept(tx, ticketId);
      const flat = { building, unit, room };
      const childId = isFound ? newId() : null;
      const seen = { by: caller.personId, at: tx.now.toISOString(), words: said, ticketId: childId };
      const sweep = looked(sweepOf(ticket), flat, { ...seen, state: isFound ? 'found' : 'fine' });
      await attach(this.media, tx, { caller, ticketId: childId ?? ticketId, mediaIds });
      await changeSweep(tx, ticket, sweep);
      const payload = { flat: placeWords(flat), isFound, words: said, mediaIds, childId };
      recordOnTicket(tx, ticket, { type: 'ticket.flat-looked', caller, payload });
      if (childId !== null) await this.openFound(tx, ticket, { caller, flat, childId, said, mediaIds });
      return this.views.of(tx, ticket);
    });
  }

  private async openFound(
    tx: Tx,
    origin: TicketTable,
    { caller, flat, childId, said, mediaIds }: Found,
  ): Promise<void> {
    const photos = await this.media.viewsOf(tx, tx.stationId, mediaIds);
    const ownerName = await nameOf(this.identity, tx, caller.personId);
    await openChild(tx, origin, {
      caller,
      childId,
      clocks: await stampOfDesk(tx, tx.stationId, { ...origin, now: tx.now }),
      wish: {
        ...NOBODYS_YET,
        ...flat,
        place: placeWords(flat),
        text: words.foundBySweep(said),
        mediaIds: [...mediaIds],
        thumbId: photos.find(({ kind }) => kind === 'photo')?.mediaId ?? null,
        reporterName: words.sweep,
        filedBy: caller.personId,
        ownerId: caller.personId,
        ownerName,
        handledBy: [caller.personId],
        followerIds: await residentsOfFlats(tx, tx.stationId, [flat]),
      },
    });
  }
}

interface Found {
  caller: Caller;
  flat: Flat;
  childId: string;
  said: string;
  mediaIds: readonly string[];
}

/** What is found is the station's own: no resident has reported it, no party has it yet. */
const NOBODYS_YET = {
  relation: 'sibling',
  status: 'accepted',
  via: 'desk',
  reporterId: null,
  reporterPhone: null,
  partyId: null,
  partyName: null,
  workerName: null,
  dispatchedBy: null,
} as const;
