import type { PushSettings } from './push-event';

/** Safe mode and JSON, as the product asks its administrators to choose. */
export function defaultSettings(url: string | undefined): PushSettings {
  return {
    url: url ?? null,
    format: 'json',
    mode: 'aes',
    isSingleBare: true,
    numbersAsStrings: true,
    copies: 1,
    forge: 'none',
    drop: [],
    timeoutMs: 5_000,
  };
}
