import type { Caller } from '@doorstep/domain';

/** One question being answered: who asks, under which request id, with which key against doing it twice. */
export interface Act {
  caller: Caller | null;
  requestId: string;
  endpointId: string;
  idempotency: { key: string; fingerprint: string } | null;
  /** What the asker showed instead of a session: a secret that opens one thing. Never logged, never kept. */
  pass?: string;
  /** The answer carries secrets: what is kept of it for 72 hours is kept sealed. */
  sealed?: boolean;
}

/** What a handler behind a session receives. */
export type CallerAct = Act & { caller: Caller };
