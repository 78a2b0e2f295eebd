/** A process of the house as whoever starts and ends it sees it. */
export interface App {
  /** Answers where it can be asked. */
  listen(port: number, host: string): Promise<string>;
  /** Finishes what is under way. */
  close(): Promise<void>;
}
