import type {
  Category,
  EscalationStamp,
  Extension,
  Holder,
  Judgement,
  NeighbourAnswers,
  PaperMark,
  Relation,
  Resolution,
  RootCause,
  Supervision,
  Suspension,
  Sweep,
  TicketStatus,
  Unsolvable,
  Urgency,
  VisitWindow,
} from '@doorstep/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a report came in: by the resident's own phone, at the desk, or by telephone. */
export type Via = 'phone' | 'desk' | 'call';

/** One line of the living register, as it stands now. Who did what when is in its facts. */
@Entity('tickets')
export class TicketTable {
  @PrimaryColumn({ type: 'uuid', name: 'station_id' })
  stationId!: string;

  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  number!: string;

  @Column({ type: 'timestamptz', name: 'reported_at' })
  reportedAt!: Date;

  @Column({ type: 'text' })
  status!: TicketStatus;

  @Column({ type: 'text' })
  category!: Category;

  @Column({ type: 'text' })
  urgency!: Urgency;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'int', nullable: true })
  building!: number | null;

  @Column({ type: 'int', nullable: true })
  unit!: number | null;

  @Column({ type: 'text', nullable: true })
  room!: string | null;

  /** Building, unit and room as neighbours say them. */
  @Column({ type: 'text' })
  place!: string;

  @Column({ type: 'text' })
  via!: Via;

  @Column({ type: 'uuid', name: 'reporter_id', nullable: true })
  reporterId!: string | null;

  /** Only for somebody without an account; everybody else's name is asked of identity. */
  @Column({ type: 'text', name: 'reporter_name', nullable: true })
  reporterName!: string | null;

  @Column({ type: 'text', name: 'reporter_phone', nullable: true })
  reporterPhone!: string | null;

  @Column({ type: 'uuid', name: 'filed_by', nullable: true })
  filedBy!: string | null;

  @Column({ type: 'uuid', name: 'media_ids', array: true })
  mediaIds!: readonly string[];

  @Column({ type: 'uuid', name: 'thumb_id', nullable: true })
  thumbId!: string | null;

  @Column({ type: 'uuid', name: 'owner_id', nullable: true })
  ownerId!: string | null;

  @Column({ type: 'text', name: 'owner_name', nullable: true })
  ownerName!: string | null;

  @Column({ type: 'uuid', name: 'party_id', nullable: true })
  partyId!: string | null;

  @Column({ type: 'text', name: 'party_name', nullable: true })
  partyName!: string | null;

  @Column({ type: 'uuid', name: 'returned_by', array: true })
  returnedBy!: readonly string[];

  @Column({ type: 'text', nullable: true })
  outcome!: string | null;

  @Column({ type: 'timestamptz', name: 'held_since' })
  heldSince!: Date;

  @Column({ type: 'timestamptz', name: 'due_at', nullable: true })
  dueAt!: Date | null;

  @Column({ type: 'text' })
  policy!: string;

  @Column({ type: 'int' })
  rung!: number;

  /** When the present rung was climbed; the report itself is rung 0. */
  @Column({ type: 'timestamptz', name: 'rung_since', nullable: true })
  rungSince!: Date | null;

  /** What silence leads to, stamped when the ticket started; null on tickets older than that: the default. */
  @Column({ type: 'jsonb', nullable: true })
  escalation!: EscalationStamp | null;

  /** Who, of those on duty, has still to see it although another has taken it. */
  @Column({ type: 'uuid', name: 'unseen_ids', array: true })
  unseenIds!: string[];

  /** What the party that holds it promised on the telephone, by when and who said so. */
  @Column({ type: 'timestamptz', name: 'promised_at', nullable: true })
  promisedAt!: Date | null;

  @Column({ type: 'text', name: 'promised_who', nullable: true })
  promisedWho!: string | null;

  @Column({ type: 'uuid', name: 'promised_party_id', nullable: true })
  promisedPartyId!: string | null;

  /** Neighbours who said "me too"; not whoever reported it. */
  @Column({ type: 'uuid', name: 'follower_ids', array: true })
  followerIds!: readonly string[];

  /** What neighbours said to "is it fixed for you?", by person, with the asking it belongs to. */
  @Column({ type: 'jsonb', name: 'neighbour_answers' })
  neighbourAnswers!: NeighbourAnswers;

  @Column({ type: 'int', name: 'redo_count' })
  redoCount!: number;

  @Column({ type: 'boolean', name: 'is_unconfirmed' })
  isUnconfirmed!: boolean;

  @Column({ type: 'timestamptz', name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  @Column({ type: 'text' })
  custody!: Holder;

  @Column({ type: 'int' })
  supervision!: Supervision;

  /** Whoever had a hand in it: they neither confirm it nor call back about it. */
  @Column({ type: 'uuid', name: 'handled_by', array: true })
  handledBy!: readonly string[];

  @Column({ type: 'uuid', name: 'dispatched_by', nullable: true })
  dispatchedBy!: string | null;

  @Column({ type: 'uuid', name: 'claimed_by', nullable: true })
  claimedBy!: string | null;

  /** The hands that do the work, as the party names them. */
  @Column({ type: 'text', name: 'worker_name', nullable: true })
  workerName!: string | null;

  @Column({ type: 'boolean', name: 'has_objected' })
  hasObjected!: boolean;

  @Column({ type: 'uuid', name: 'parent_id', nullable: true })
  parentId!: string | null;

  @Column({ type: 'text', nullable: true })
  relation!: Relation | null;

  @Column({ type: 'int', name: 'open_helpers' })
  openHelpers!: number;

  /** When the matter itself began, where that was before its report; null: at the report. */
  @Column({ type: 'timestamptz', name: 'started_at', nullable: true })
  startedAt!: Date | null;

  /** It stood in the paper book first; null: it was reported here. */
  @Column({ type: 'jsonb', nullable: true })
  paper!: PaperMark | null;

  @Column({ type: 'uuid', name: 'merged_into', nullable: true })
  mergedInto!: string | null;

  /** What the desk made of it and others that looked alike: one matter, or not. */
  @Column({ type: 'jsonb', nullable: true })
  judged!: Judgement | null;

  @Column({ type: 'uuid', name: 'recurrence_of', nullable: true })
  recurrenceOf!: string | null;

  @Column({ type: 'int' })
  recurrences!: number;

  /** Why it happened, as whoever has been at it wrote down. */
  @Column({ type: 'jsonb', nullable: true })
  cause!: RootCause | null;

  /** Other flats looked at because of it, and how many nobody has looked at yet. */
  @Column({ type: 'jsonb', nullable: true })
  sweep!: Sweep | null;

  @Column({ type: 'int', name: 'sweep_open' })
  sweepOpen!: number;

  @Column({ type: 'jsonb', name: 'visit_window', nullable: true })
  window!: VisitWindow | null;

  @Column({ type: 'jsonb', nullable: true })
  extension!: Extension | null;

  @Column({ type: 'jsonb', nullable: true })
  unsolvable!: Unsolvable | null;

  @Column({ type: 'jsonb', nullable: true })
  suspension!: Suspension | null;

  @Column({ type: 'int', name: 'suspended_ms' })
  suspendedMs!: number;

  @Column({ type: 'int', name: 'extension_count' })
  extensionCount!: number;

  @Column({ type: 'int', name: 'false_done_count' })
  falseDoneCount!: number;

  @Column({ type: 'text', nullable: true })
  resolution!: Resolution | null;

  @Column({ type: 'timestamptz', name: 'review_at', nullable: true })
  reviewAt!: Date | null;

  @Column({ type: 'timestamptz', name: 'archive_at', nullable: true })
  archiveAt!: Date | null;

  /** What the resident said when called back: 1 to 5. */
  @Column({ type: 'int', nullable: true })
  rating!: number | null;
}
