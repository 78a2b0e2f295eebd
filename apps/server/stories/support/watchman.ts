import type { OutputOf, readWatch } from '@doorstep/contracts';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventually } from './eventually';
import { Neighbourhood, type NeighbourhoodWish } from './neighbourhood';
import type { Person } from './person';
import { right } from './steps';

export type Watch = OutputOf<typeof readWatch>;

interface Look {
  wait: number;
  at: string | null;
}

/** A community, and the service outside that raises the alarm when nobody knocks any more. */
export class Watchman {
  readonly here: Neighbourhood;
  private readonly outside: Server;
  private readonly heard: () => number;

  private constructor(here: Neighbourhood, outside: Server, heard: () => number) {
    this.here = here;
    this.outside = outside;
    this.heard = heard;
  }

  static async open(
    wish: Omit<NeighbourhoodWish, 'env'>,
    env: NeighbourhoodWish['env'] = {},
  ): Promise<Watchman> {
    let knocks = 0;
    const outside = createServer((_, answer) => {
      knocks += 1;
      answer.end();
    });
    await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve));
    const { port } = outside.address() as AddressInfo;
    const heartbeat = { HEARTBEAT_URL: `http://127.0.0.1:${port}/alive` };
    const all = (url: string) => ({ ...heartbeat, ...(typeof env === 'function' ? env(url) : env) });
    const here = await Neighbourhood.open({ ...wish, env: all });
    await here.hands.run(`delete from due_work where dead_at is not null`);
    return new Watchman(here, outside, () => knocks);
  }

  async close(): Promise<void> {
    await this.here.close();
    this.outside.close();
  }

  /** How often somebody outside was knocked at. */
  get knocks(): number {
    return this.heard();
  }

  planned(): Promise<Look[]> {
    return this.here.hands.run<Look>(`select extract(epoch from due_at - clock_now())::float8 * 1000 as wait,
      payload ->> 'checkedAt' as at from due_work where name = 'look-at-promises'`);
  }

  /** The clock is turned to the next look; says how often somebody outside was knocked at because of it. */
  async look(): Promise<number> {
    const before = this.knocks;
    const [next, ...others] = await this.planned();
    expect(others).toEqual([]);
    await this.here.pass(Math.max(0, next!.wait) + 500);
    await eventually(
      () => this.planned(),
      ([now]) => now !== undefined && now.at !== next!.at && now.wait > 0,
    );
    await eventually(
      () => this.here.hands.run(`select 1 from due_work where name = 'heartbeat'`),
      (waiting) => waiting.length === 0,
    );
    return this.knocks - before;
  }

  async read(who: Person): Promise<Watch> {
    return right(await who.get<Watch>('/watch'));
  }

  /** What somebody's inbox says in the words of one template, newest first. */
  async told(who: Person, template: string): Promise<string[]> {
    return (await who.notices()).filter((item) => item.template === template).map(({ body }) => body);
  }
}
