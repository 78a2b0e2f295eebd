/** How patient the HTTP server is, in milliseconds: everything slow or endless ends here. */
export const LIMITS_MS = { request: 10_000, headers: 8_000, keepAlive: 5_000, idle: 30_000, sweep: 1_000 };
