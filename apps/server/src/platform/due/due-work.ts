/** One piece of later work as its handler sees it. */
export interface DueWork<P extends object = Record<string, unknown>> {
  id: string;
  stationId: string;
  name: string;
  key: string;
  payload: P;
  dueAt: Date;
  /** How often it was tried before. */
  attempts: number;
  /** The previous attempt ended without a word while it was speaking to the outside world: outcome unknown. */
  wasSpeaking: boolean;
  /** On the steady clock (`performance.now`): later than this nothing is said any more, others may judge it by then. */
  speakBy: number;
}

/** What the outside world said. `settle` turns it into rows. `kind` is the sender's own word. */
export interface Spoken {
  kind: string;
}

/** What becomes of a send after `settle`: over, or once more at an instant of the product's clock. */
export type Settled = 'done' | { again: Date };
