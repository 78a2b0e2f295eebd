/** Anything that can be asked: the Database outside a transaction, a Tx inside one. */
export interface Reader {
  query<R>(sql: string, params?: readonly unknown[]): Promise<R[]>;
}
