import type { InputOf, OutputOf, readTicket, TicketView } from '@doorstep/contracts';
import {
  isClosed,
  mayNote,
  mayRead,
  maySeeReporter,
  progressOf,
  Refusal,
  standingOf,
  type Caller,
  type Fact,
  type Role,
  type StandingRow,
} from '@doorstep/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { Reader } from '../../platform/database/reader';
import type { Tx } from '../../platform/database/tx';
import { Directory } from '../directory/index';
import { Identity } from '../identity/index';
import { Media } from '../media/index';
import { sameTroubleOf } from './causes/same-trouble-of';
import { booksOf } from './clocks/clocks-of-ticket';
import { timeAccountOf } from './clocks/time-account';
import { factsOfTicket } from './facts-of-ticket';
import { cardOf, CARD_COLUMNS, type CardRow } from './ticket-card';
import { kinOf } from './kin-of';
import { mergesOf } from './neighbours/merges-of';
import { Suggestions } from './suggestions';
import { TicketTimeline } from './ticket-timeline.query';
import type { TicketTable } from './ticket.table';
import { words } from './words';

/** The columns a whole view is drawn from. */
type ViewRow = CardRow &
  StandingRow &
  Pick<
    TicketTable,
    | 'via'
    | 'reporterName'
    | 'reporterPhone'
    | 'mediaIds'
    | 'outcome'
    | 'unseenIds'
    | 'suspension'
    | 'parentId'
    | 'mergedInto'
    | 'judged'
    | 'startedAt'
    | 'recurrenceOf'
    | 'cause'
    | 'sweep'
  >;

const TICKET = `select ${CARD_COLUMNS}, via, reporter_name as "reporterName", reporter_phone as "reporterPhone",
  media_ids as "mediaIds", outcome, unseen_ids as "unseenIds", returned_by as "returnedBy", handled_by as "handledBy",
  dispatched_by as "dispatchedBy", claimed_by as "claimedBy", has_objected as "hasObjected", relation,
  open_helpers as "openHelpers", extension, unsolvable, suspended_ms as "suspendedMs", suspension,
  parent_id as "parentId", merged_into as "mergedInto", judged, started_at as "startedAt",
  recurrence_of as "recurrenceOf", cause, sweep, review_at as "reviewAt", closed_at as "closedAt", (select clock_now()) as now
  from tickets where station_id = $1::uuid and id = $2::uuid`;

const DESK: readonly Role[] = ['member', 'secretary', 'district'];

interface Sight {
  caller: Caller;
  now: Date;
  fresh: readonly Fact[];
}

/** A ticket as one reader may see it: the same view as the answer to a question and to every act. */
@Injectable()
export class TicketViews {
  constructor(
    private readonly db: Database,
    private readonly identity: Identity,
    private readonly media: Media,
    private readonly directory: Directory,
    private readonly timeline: TicketTimeline,
    private readonly suggestions: Suggestions,
  ) {}

  async read(caller: Caller, { ticketId }: InputOf<typeof readTicket>): Promise<OutputOf<typeof readTicket>> {
    const [ticket] = await this.db.query<ViewRow & { now: Date }>(TICKET, [caller.stationId, ticketId]);
    if (ticket === undefined || !mayRead(standingOf(ticket, caller, ticket.now), caller.role))
      throw new Refusal('ticket.unknown');
    const sight = { caller, now: ticket.now, fresh: [] };
    return this.db.together((reader) => this.draw(reader, ticket, sight));
  }

  /** The view after an act, inside its transaction. */
  of(tx: Tx, ticket: ViewRow, caller: Caller): Promise<TicketView> {
    return this.draw(tx, ticket, { caller, now: tx.now, fresh: tx.facts });
  }

  /** What does not wait for one another is asked together: inside an act others wait until all is answered. */
  private async draw(reader: Reader, ticket: ViewRow, { caller, now, fresh }: Sight): Promise<TicketView> {
    const { stationId } = caller;
    const standing = standingOf(ticket, caller, now);
    const seesReporter = maySeeReporter(standing, caller.role);
    const told = factsOfTicket(reader, { stationId, ticketId: ticket.id, fresh });
    const [media, reporter, party, kin, merges, sameTrouble, paperPage, suggestion, timeline, books] =
      await Promise.all([
        this.media.viewsOf(reader, stationId, ticket.mediaIds),
        seesReporter ? this.reporterOf(reader, ticket) : hidden(ticket),
        this.partyOf(reader, ticket, caller),
        kinOf(reader, caller, ticket),
        mergesOf(reader, caller, { ticket, handles: seesReporter }),
        sameTroubleOf(reader, caller, ticket),
        this.paperPage(reader, ticket, caller),
        this.suggestions.on(reader, ticket, caller),
        told.then((facts) => this.timeline.read(reader, { caller, facts, seesReporter })),
        told.then((facts) => booksOf(reader, stationId, facts)),
      ]);
    const thumbUrl = media.find(({ mediaId }) => mediaId === ticket.thumbId)?.thumbUrl ?? null;
    return {
      ...cardOf(ticket, { caller, now, thumbUrl }),
      ...{ standing, media, reporter, party, paperPage, suggestion, timeline },
      outcome: ticket.outcome,
      ...agreedOn(ticket),
      ...rootOf(ticket, caller),
      startedAt: (ticket.startedAt ?? ticket.reportedAt).toISOString(),
      ...kin,
      ...merges,
      ...sameTrouble,
      mayNote: !isClosed(ticket.status) && mayNote(standing, caller.role),
      mustSee: !isClosed(ticket.status) && ticket.unseenIds.includes(caller.personId),
      time: timeAccountOf(books, now),
    };
  }

  /** A page shows what other people said, too: whoever sits at the desk has seen the book anyway. */
  private async paperPage(reader: Reader, { paper }: ViewRow, { role, stationId }: Caller) {
    if (!paper?.pageId || !DESK.includes(role)) return null;
    const [page] = await this.media.viewsOf(reader, stationId, [paper.pageId]);
    return page ?? null;
  }

  private async reporterOf(reader: Reader, ticket: ViewRow): Promise<TicketView['reporter']> {
    const { via, reporterId } = ticket;
    if (reporterId === null)
      return { name: ticket.reporterName ?? words.someResident, phone: ticket.reporterPhone, via };
    const contact = await this.identity.contactOf(reader, reporterId);
    return { name: contact?.name ?? words.someResident, phone: contact?.phone ?? null, via };
  }

  private async partyOf(
    reader: Reader,
    ticket: ViewRow,
    { stationId }: Caller,
  ): Promise<TicketView['party']> {
    if (ticket.partyId === null) return null;
    const party = await this.directory.partyOf(reader, stationId, ticket.partyId);
    return {
      partyId: ticket.partyId,
      name: ticket.partyName ?? words.someParty,
      phone: party?.phone ?? null,
      hasStaff: party?.hasStaff ?? false,
    };
  }
}

/** What is agreed, asked for or waited for, as everybody concerned may read it. */
const agreedOn = ({ window, suspension, extension, unsolvable, reviewAt }: ViewRow) => ({
  window,
  suspension,
  extension,
  unsolvable,
  reviewAt: reviewAt?.toISOString() ?? null,
});

/** Why it happened is for those who handle it: a crew is named there. */
const rootOf = ({ cause, sweep }: ViewRow, { role }: Caller) =>
  role === 'resident'
    ? { cause: null, sweep: null }
    : { cause, sweep: sweep === null || role === 'party' ? null : progressOf(sweep) };

const hidden = ({ via }: ViewRow): TicketView['reporter'] => ({ name: words.someResident, phone: null, via });
