import type { TicketView } from '@doorstep/contracts';
import type { Picked, PickName } from './picks';

/** What a sheet has gathered. */
export interface Filled {
  words: string;
  mediaIds: string[];
  worker: string;
  partyId: string;
  /** What was said to the resident, beside the reason. */
  more: string;
  picked: Picked;
}

export type Need = 'needed' | 'possible';

/** What each deed asks for; nothing at all means it is done by one tap. */
export interface Form {
  words?: Need;
  photos?: Need;
  worker?: Need;
  /** `other`: one beside whoever has it already. */
  party?: 'needed' | 'other';
  more?: 'needed';
  /** Chosen rather than written. */
  picks?: readonly PickName[];
  /** One telephones before one writes. */
  dial?: boolean;
  /** Words or a photo, one of the two. */
  either?: boolean;
}

export type Sender = (ticketId: string, filled: Filled, idempotencyKey: string) => Promise<TicketView>;
