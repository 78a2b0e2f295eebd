type Listener = (event: { type: 'abort'; target: AbortSignalLike }) => void;

class AbortSignalLike {
  aborted = false;
  reason: unknown = undefined;
  onabort: Listener | null = null;
  readonly #listeners = new Set<Listener>();

  addEventListener(type: string, listener: Listener): void {
    if (type === 'abort') this.#listeners.add(listener);
  }

  removeEventListener(_type: string, listener: Listener): void {
    this.#listeners.delete(listener);
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason;
  }

  abort(reason: unknown): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    const event = { type: 'abort', target: this } as const;
    this.onabort?.(event);
    for (const listener of [...this.#listeners]) listener(event);
  }
}

/**
 * Stands in for the browser's AbortController, which the mini-program's logic layer does not have.
 * Without it react-query never asks anything and never says why.
 */
export class AbortController {
  readonly signal = new AbortSignalLike();

  abort(reason: unknown = new Error('aborted')): void {
    this.signal.abort(reason);
  }
}
