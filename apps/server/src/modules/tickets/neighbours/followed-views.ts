import type { FollowedMatter, NearbyMatter, OutputOf, listFollowed } from '@doorstep/contracts';
import { answersOf, Refusal, sharedPlace, type Caller, type Fact } from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { Reader } from '../../../platform/database/reader';
import type { Tx } from '../../../platform/database/tx';
import { Media } from '../../media/index';
import { cardOf, CARD_COLUMNS, type CardRow } from '../ticket-card';
import { factsOfTicket } from '../facts-of-ticket';
import { TicketTimeline } from '../ticket-timeline.query';
import type { TicketTable } from '../ticket.table';

/** The columns neighbours' views are drawn from. */
export type NeighbourRow = CardRow &
  Pick<TicketTable, 'building' | 'unit' | 'room' | 'followerIds' | 'neighbourAnswers' | 'outcome'>;

export const NEIGHBOUR_COLUMNS = `${CARD_COLUMNS}, building, unit, room, follower_ids as "followerIds",
  neighbour_answers as "neighbourAnswers", outcome`;

const ONE = `select ${NEIGHBOUR_COLUMNS}, (select clock_now()) as now from tickets
  where station_id = $1::uuid and id = $2::uuid`;

const MINE = `select ${NEIGHBOUR_COLUMNS}, (select clock_now()) as now from tickets
  where station_id = $1::uuid and follower_ids @> array[$2::uuid] and follower_ids <> '{}'
  order by reported_at desc, id desc limit 50`;

/** Facts that bring the proof along. */
const PROOFS: readonly string[] = ['ticket.claimed', 'ticket.solved', 'ticket.approved'];

interface Sight {
  caller: Caller;
  now: Date;
  thumbUrl: string | null;
}

/** A matter as neighbours may see it: the stair instead of the flat, and nothing the resident said or showed of theirs. */
export function neighbourView(row: NeighbourRow, { caller, now, thumbUrl }: Sight): NearbyMatter {
  const { ticketId, category, status, reportedAt, custody } = cardOf(row, { caller, now, thumbUrl });
  return {
    ticketId,
    category,
    status,
    reportedAt,
    custody,
    thumbUrl,
    place: sharedPlace(row),
    followers: row.followerIds.length,
    isFollowing: row.followerIds.includes(caller.personId),
    isMine: row.reporterId === caller.personId,
  };
}

/** What those who follow a matter see of it. */
@Injectable()
export class FollowedViews {
  constructor(
    private readonly db: Database,
    private readonly media: Media,
    private readonly timeline: TicketTimeline,
  ) {}

  async read(caller: Caller, ticketId: string): Promise<FollowedMatter> {
    const [row] = await this.db.query<NeighbourRow & { now: Date }>(ONE, [caller.stationId, ticketId]);
    if (row === undefined || !row.followerIds.includes(caller.personId)) throw new Refusal('ticket.unknown');
    return this.draw(this.db, row, { caller, now: row.now, fresh: [] });
  }

  async list(caller: Caller): Promise<OutputOf<typeof listFollowed>> {
    const rows = await this.db.query<NeighbourRow & { now: Date }>(MINE, [caller.stationId, caller.personId]);
    const thumbs = await this.thumbsOf(this.db, caller.stationId, rows);
    return {
      items: rows.map((row) =>
        neighbourView(row, { caller, now: row.now, thumbUrl: thumbs.get(row.thumbId ?? '') ?? null }),
      ),
    };
  }

  /** The view after an act, inside its transaction. */
  of(tx: Tx, ticket: TicketTable, caller: Caller): Promise<FollowedMatter> {
    return this.draw(tx, ticket, { caller, now: tx.now, fresh: tx.facts });
  }

  async thumbsOf(reader: Reader, stationId: string, rows: readonly Pick<CardRow, 'thumbId'>[]) {
    const ids = rows.flatMap(({ thumbId }) => thumbId ?? []);
    const views = await this.media.viewsOf(reader, stationId, ids);
    return new Map(views.map(({ mediaId, thumbUrl }) => [mediaId, thumbUrl]));
  }

  private async draw(
    reader: Reader,
    row: NeighbourRow,
    { caller, now, fresh }: { caller: Caller; now: Date; fresh: readonly Fact[] },
  ): Promise<FollowedMatter> {
    const thumbs = await this.thumbsOf(reader, caller.stationId, [row]);
    const facts = await factsOfTicket(reader, { stationId: caller.stationId, ticketId: row.id, fresh });
    const entries = await this.timeline.read(reader, { caller, facts, seesReporter: false });
    const proof = entries.filter(({ type, media }) => PROOFS.includes(type) && media.length > 0).at(-1);
    const mine = row.neighbourAnswers[caller.personId];
    const { fixed, unfixed } = answersOf(row);
    return {
      ...neighbourView(row, { caller, now, thumbUrl: thumbs.get(row.thumbId ?? '') ?? null }),
      number: row.number,
      outcome: row.outcome,
      proof: (proof?.media ?? []).filter(({ kind }) => kind === 'photo'),
      isAsked: row.status === 'awaiting_confirmation' && row.ownerId !== caller.personId,
      myAnswer: mine?.round === row.redoCount ? mine.isFixed : null,
      fixed,
      unfixed,
      steps: entries.map(({ entryId, title, who, at }) => ({ entryId, title, who, at })),
    };
  }
}
