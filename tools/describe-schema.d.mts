export function describeSchema(ask: (sql: string) => Promise<Record<string, string>[]>): Promise<string>;
