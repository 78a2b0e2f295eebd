/** Whose open phones hear a hint: one person's, everybody's at a station, or a party's. */
export type Topic = `person:${string}` | `station:${string}` | `party:${string}`;

/** A hint for one topic, e.g. `{ topic: 'ticket', ticketId }`. Ids only: the phone asks for the rest. */
export interface Push {
  to: Topic;
  hint: object;
}
