import type { Guest } from '../logic/guest';

type Callback = (answer: object) => void;

/** What every asynchronous API of WeChat takes beside its own options. */
export interface Callbacks {
  success?: Callback;
  fail?: Callback;
  complete?: Callback;
}

/** A refusal with WeChat's own number. */
export class WxFailure extends Error {
  readonly more: object;
  constructor(reason: string, more: object = {}) {
    super(reason);
    this.more = more;
  }
}

/** Builds APIs that behave as WeChat's: never answer in the same moment, call back or promise, put the name into `errMsg`. */
export class ApiMaker {
  readonly #guest: Guest;
  /** Every call in order, for tests that count or look for the unexpected. */
  readonly calls: { api: string; options: unknown }[] = [];
  /** Told after each call was answered. */
  onAnswer: () => void = () => undefined;

  constructor(guest: Guest) {
    this.#guest = guest;
  }

  asynchronous<O extends object>(api: string, work: (options: O) => object | Promise<object>) {
    return (options: O & Callbacks = {} as O): Promise<object> | undefined => {
      this.calls.push({ api, options });
      const answer = settle(() => work(options)).then(
        (result) => this.#say(options.success, options.complete, result, `${api}:ok`),
        (problem: unknown) => Promise.reject(this.#fail(options, problem, api)),
      );
      const hasCallbacks = options.success ?? options.fail ?? options.complete;
      if (!hasCallbacks) return answer;
      answer.catch(() => undefined); // the callback has been told
      return undefined;
    };
  }

  /** An API that answers at once. */
  synchronous<A extends unknown[], R>(api: string, work: (...given: A) => R) {
    return (...given: A): R => {
      this.calls.push({ api, options: given[0] });
      return this.#guest.give(work(...given));
    };
  }

  #say(
    success: Callback | undefined,
    complete: Callback | undefined,
    result: object,
    errMsg: string,
  ): object {
    const answer = result instanceof Raw ? result.answer : this.#guest.give(result);
    Object.assign(answer, { errMsg });
    success?.(answer);
    complete?.(answer);
    this.onAnswer();
    return answer;
  }

  #fail({ fail, complete }: Callbacks, problem: unknown, api: string): object {
    const reason = problem instanceof Error ? problem.message : String(problem);
    const more = problem instanceof WxFailure ? problem.more : {};
    return this.#say(fail, complete, more, `${api}:fail ${reason}`);
  }
}

/** An answer that must reach the guest as it is: it holds a buffer or functions. */
export class Raw {
  readonly answer: object;
  constructor(answer: object) {
    this.answer = answer;
  }
}

/** WeChat never answers in the moment it was asked. */
async function settle(work: () => object | Promise<object>): Promise<object> {
  const begun = begin(work); // asked at once: a tap is over a moment later
  await new Promise<void>((later) => setImmediate(later));
  return begun;
}

function begin(work: () => object | Promise<object>): Promise<object> {
  const begun = new Promise<object>((resolve) => resolve(work()));
  begun.catch(() => undefined); // reported when the moment has come
  return begun;
}
