/** An access token and when it ends by our own clock, counted from the moment we received it. */
export interface StoredToken {
  readonly token: string;
  readonly expiresAt: Date;
}

/** Where processes share one token. The server keeps it in a Postgres row under an advisory lock. */
export interface TokenStore {
  read(): Promise<StoredToken | null>;
  write(token: StoredToken): Promise<void>;
  /** Runs `work` while no other process runs its own; released however `work` ends. */
  withLock<T>(work: () => Promise<T>): Promise<T>;
}
