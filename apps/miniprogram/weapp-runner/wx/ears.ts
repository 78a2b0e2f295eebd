import type { ApiMaker } from './api';

type Listener = (news: object) => void;

/** Listeners of one object, one an event; what happens before somebody listens is kept for them. */
export class Ears {
  readonly #give: (news: object) => object;
  readonly #make: ApiMaker;
  readonly #listeners = new Map<string, Listener>();
  #early: { event: string; news: object }[] = [];

  constructor(give: (news: object) => object, make: ApiMaker) {
    this.#give = give;
    this.#make = make;
  }

  on(event: string): (listener: Listener) => void {
    return (listener) => {
      this.#listeners.set(event, listener);
      const waiting = this.#early.filter((one) => one.event === event);
      this.#early = this.#early.filter((one) => one.event !== event);
      waiting.forEach(({ news }) => this.tell(event, news));
    };
  }

  tell(event: string, news: object): void {
    const listener = this.#listeners.get(event);
    if (!listener) return void this.#early.push({ event, news });
    listener(this.#give(news));
    this.#make.onAnswer();
  }
}
