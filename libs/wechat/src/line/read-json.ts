type Source = { source?: string } | undefined;

/**
 * Reads JSON as WeChat writes it: a byte-order mark in front is tolerated, and whole numbers too large for
 * a double (message ids) arrive as strings with every digit intact.
 */
export function readJson(text: string): unknown {
  return JSON.parse(text.replace(/^\uFEFF+/, ''), keepBigNumbers);
}

function keepBigNumbers(this: unknown, _key: string, value: unknown, context?: Source): unknown {
  const isRounded = typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);
  return isRounded ? (context?.source ?? String(value)) : value;
}
