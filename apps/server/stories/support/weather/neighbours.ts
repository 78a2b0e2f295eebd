import { randomUUID } from 'node:crypto';
import { ICE, type Neighbourhood, type Reported } from '../neighbourhood';
import type { Person } from '../person';
import { pause, type Chance } from './chance';
import type { Seen } from './verdict';

/** As a phone does whose outbox is not empty: soon, and then each second. */
const AGAIN_MS = { first: 100, most: 1_000 };
/** Longer than any weather lasts: a phone does not give up. */
const TRIES_AT_MOST = 400;

interface Wish {
  perSecond: number;
  /** Which part of the reports somebody takes in, a little later; the rest climbs. */
  takenShare: number;
  chance: Chance;
  isOver: () => boolean;
  now: () => number;
}

/** Residents who report on a bad line, and members who take some of it in: each asks until there is an answer. */
export class Neighbours {
  readonly reports: Seen['reports'][number][] = [];
  readonly taken: Seen['taken'][number][] = [];
  /** Questions that were put again because nobody answered. */
  asks = 0;
  private readonly here: Neighbourhood;
  private readonly underway = new Set<Promise<void>>();

  constructor(here: Neighbourhood) {
    this.here = here;
  }

  /** So many reports a second, evenly, until it is over. */
  async live(
    li: Person,
    members: readonly Person[],
    { perSecond, takenShare, chance, isOver, now }: Wish,
  ): Promise<void> {
    const begunAt = performance.now();
    for (let told = 1; !isOver(); told += 1) {
      const isTaken = chance.next() < takenShare;
      const after = chance.between(500, 9_000);
      const member = chance.oneOf(members);
      this.begin(async () => {
        const { ticketId, number } = await this.until<Reported>(li, '/tickets', ICE);
        this.reports.push({ ticketId, number, answeredAt: now() });
        if (!isTaken) return;
        await pause(after);
        await this.until(member, `/tickets/${ticketId}/acceptance`, {});
        this.taken.push({ ticketId, at: now() });
      });
      // By the clock, not pause upon pause: a busy machine wakes late, and rain does not fall less for it.
      await pause(Math.max(0, begunAt + (told * 1_000) / perSecond - performance.now()));
    }
    while (this.underway.size > 0) await Promise.all(this.underway);
  }

  private begin(work: () => Promise<void>): void {
    const running = work().finally(() => this.underway.delete(running));
    this.underway.add(running);
  }

  /** The same question under the same key, at one server and then the other, until there is an answer. */
  private async until<T>(who: Person, path: string, body: object): Promise<T> {
    const key = randomUUID();
    for (let tried = 0; ; tried += 1) {
      this.asks += 1;
      const at = this.here.web[tried % this.here.web.length]!.url;
      const answer = await who.post<T>(path, body, { key, at }).catch(() => null);
      if (answer?.status === 200) return answer.body;
      if (answer !== null && answer.status < 500)
        throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
      if (tried > TRIES_AT_MOST) throw new Error(`${path}: nobody answers`);
      await pause(Math.min(AGAIN_MS.most, AGAIN_MS.first * 2 ** tried));
    }
  }
}
