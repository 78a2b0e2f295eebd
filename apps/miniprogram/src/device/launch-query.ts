/**
 * A word given in the browser's address before the `#`: which pretend phone this is, and whose.
 * A real phone has no such address and answers nothing.
 */
export function launchQuery(name: string): string | undefined {
  if (process.env.TARO_ENV !== 'h5') return undefined;
  return new URLSearchParams(window.location.search).get(name) || undefined;
}
