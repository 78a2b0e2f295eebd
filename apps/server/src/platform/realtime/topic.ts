/** Whose open phones hear a hint: one person's, the desk's of a station, a party's, or everybody's who looks at what is public there. */
export type Topic = `person:${string}` | `station:${string}` | `party:${string}` | `public:${string}`;

/** A hint for one topic, e.g. `{ topic: 'ticket', ticketId }`. Ids only: the phone asks for the rest. */
export interface Push {
  to: Topic;
  hint: object;
}
