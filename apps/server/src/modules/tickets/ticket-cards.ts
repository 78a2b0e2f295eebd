import type { TicketCard } from '@doorstep/contracts';
import type { Caller } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import type { Reader } from '../../platform/database/reader';
import { cursorOf } from '../../platform/http/page-cursor';
import { Media } from '../media/index';
import { cardOf, type CardRow } from './ticket-card';

/** What a page of cards is made from: one row more than asked tells that there is a next page. */
export interface CardPage {
  caller: Caller;
  limit: number;
  now: Date;
  /** The instant by which the list is ordered. */
  orderOf: (row: CardRow) => Date;
}

/** Turns rows into cards, with the thumbnails of all of them asked for at once. */
@Injectable()
export class TicketCards {
  constructor(private readonly media: Media) {}

  async pageOf<R extends CardRow>(
    reader: Reader,
    rows: readonly R[],
    { caller, limit, now, orderOf }: Omit<CardPage, 'orderOf'> & { orderOf: (row: R) => Date },
  ): Promise<{ items: TicketCard[]; nextCursor: string | null }> {
    const shown = rows.slice(0, limit);
    const thumbs = await this.thumbsOf(reader, caller.stationId, shown);
    const items = shown.map((row) =>
      cardOf(row, { caller, now, thumbUrl: thumbs.get(row.thumbId ?? '') ?? null }),
    );
    const last = shown.at(-1);
    const nextCursor = rows.length > limit && last !== undefined ? cursorOf(orderOf(last), last.id) : null;
    return { items, nextCursor };
  }

  private async thumbsOf(reader: Reader, stationId: string, rows: readonly CardRow[]) {
    const ids = rows.flatMap(({ thumbId }) => thumbId ?? []);
    if (ids.length === 0) return new Map<string, string | null>();
    const views = await this.media.viewsOf(reader, stationId, ids);
    return new Map(views.map(({ mediaId, thumbUrl }) => [mediaId, thumbUrl]));
  }
}
