import type { Notice } from '@doorstep/wechat-sandbox';
import { DatabaseHands } from './database-hands';
import { eventually } from './eventually';
import { Person, type Answer } from './person';
import { PretendWechat, TEMPLATE_IDS } from './pretend-wechat';
import { environment, seededDatabase, sharedCluster, type Cluster } from './seeded-database';
import { ServerProcess, type ProcessWish } from './server-process';

export interface NeighbourhoodWish {
  web?: number;
  workers?: number;
  /** One process that is both, as `npm start` has it: enough where nothing runs against anything. */
  isAlone?: boolean;
  /** Beside what every process is told; may depend on where WeChat is. */
  env?: Record<string, string> | ((wechatUrl: string) => Record<string, string>);
  cluster?: Cluster;
}

export interface Reported {
  ticketId: string;
  number: string;
}

/** The door every resident of these stories has scanned. */
export const DOOR = 'pk5yc4z72b';

/** How long after a change of duty the looks for late-comers are over. */
const AFTER_A_CHANGE_MS = 31 * 60_000;

/** What a story may let pass before another pair is on duty: those that need more go there themselves. */
const BEFORE_A_CHANGE_MS = 150 * 60_000;

export const ICE = {
  category: 'ice_snow',
  text: '门口结冰了，老人不敢出门',
  place: { building: 5, unit: 2 },
};

/** One invented community for one suite: its database, its pretend WeChat, its real server processes and its people. */
export class Neighbourhood {
  readonly wechat: PretendWechat;
  readonly hands: DatabaseHands;
  readonly web: ServerProcess[];
  readonly workers: ServerProcess[];
  private readonly dropDatabase: () => Promise<void>;
  private turnedMs = 0;

  private constructor(
    parts: Pick<Neighbourhood, 'wechat' | 'hands' | 'web' | 'workers'>,
    drop: () => Promise<void>,
  ) {
    this.wechat = parts.wechat;
    this.hands = parts.hands;
    this.web = parts.web;
    this.workers = parts.workers;
    this.dropDatabase = drop;
  }

  /** Two web processes and one worker unless told; the first web process is where WeChat pushes to. */
  static async open(wish: NeighbourhoodWish = {}): Promise<Neighbourhood> {
    const { env = {}, cluster = sharedCluster() } = wish;
    const roles = rolesOf(wish);
    const database = await seededDatabase(cluster);
    const wechat = await PretendWechat.open();
    const own = typeof env === 'function' ? env(wechat.url) : env;
    const common = { ...environment(database.url, wechat.url), ...own };
    const port = (index: number) => (index === 0 ? { port: wechat.callbackPort } : {});
    const wishes = roles.map((ROLE, index) => ({
      name: `${ROLE}-${index + 1}`,
      env: { ...common, ROLE },
      ...port(index),
    }));
    const processes = await startAll(wishes).catch(async (error: unknown) => {
      await wechat.close();
      throw error;
    });
    const hands = await DatabaseHands.open(database.url);
    const web = processes.filter((_, index) => roles[index] !== 'worker');
    const workers = processes.filter((_, index) => roles[index] === 'worker');
    const here = new Neighbourhood({ wechat, hands, web, workers }, database.drop);
    const isTurned = await here.leaveTheChangeOfDuty();
    if (isTurned && roles.some((role) => role !== 'web')) await here.quiet();
    return here;
  }

  get url(): string {
    return this.web[0]!.url;
  }

  /** How far the clock has been turned ahead, in milliseconds: a phone shown to somebody here must go with it. */
  get aheadMs(): number {
    return this.turnedMs;
  }

  /** Signs in somebody of the community by openid; a stranger becomes a resident of the scanned door. */
  person(openid: string, wearing?: string, url = this.url): Promise<Person> {
    const hat = wearing === undefined ? {} : { wearing };
    return Person.signIn(openid, { url, wechat: this.wechat, doorCode: DOOR, ...hat });
  }

  resident(name = 'li'): Promise<Person> {
    return this.person(`demo-${name}`, 'resident');
  }

  secretary(): Promise<Person> {
    return this.person('demo-secretary', 'secretary');
  }

  /** Those in the slot of this moment, signed in as members. */
  async onDuty(): Promise<Person[]> {
    return this.seatedIn('now');
  }

  /** Signs in somebody the product named by id. */
  async byId(personId: string, wearing = 'member'): Promise<Person> {
    const [account] = await this.hands.run<{ openid: string }>(
      'select openid from wechat_accounts where person_id = $1',
      [personId],
    );
    if (account === undefined) throw new Error(`nobody's account: ${personId}`);
    return this.person(account.openid, wearing);
  }

  async nextOnDuty(): Promise<Person[]> {
    return this.seatedIn('next');
  }

  async report(by: Person, over: object = {}, asking: { key?: string; at?: string } = {}): Promise<Reported> {
    const answer = await by.post<Reported>('/tickets', { ...ICE, ...over }, asking);
    if (answer.status !== 200) throw new Error(`report: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** The person says yes `times` times in WeChat's popup; WeChat tells our server, and the ledger knows of each. */
  async subscribe(person: Person, key: keyof typeof TEMPLATE_IDS, times = 1): Promise<void> {
    const before = await this.credits(person, key);
    for (let time = 0; time < times; time += 1) await this.wechat.popup(person.openid, TEMPLATE_IDS[key]);
    await eventually(
      () => this.credits(person, key),
      (credits) => credits === before + times,
    );
  }

  /** What our ledger thinks is left, whatever hat the person wears. */
  async credits(person: Person, key: string): Promise<number> {
    const [row] = await this.hands.run<{ credits: number }>(
      'select credits from wechat_credits where person_id = $1 and template_key = $2',
      [person.personId, key],
    );
    return row?.credits ?? 0;
  }

  /** What the person's WeChat shows about one ticket. */
  async rings(person: Person, number: string): Promise<Notice[]> {
    const notices = await person.rings();
    return notices.filter(({ fields }) => fields.some(({ value }) => value === number));
  }

  /** Time passes, for us and for WeChat, in whole milliseconds. Sign in again afterwards where it is long. */
  async pass(duration: number): Promise<void> {
    const ms = Math.ceil(duration);
    this.turnedMs += ms;
    await this.wechat.pass(ms);
    await this.hands.turnClock(this.turnedMs);
  }

  /** No later work is waiting to be done now. */
  async quiet(): Promise<void> {
    await eventually(
      () =>
        this.hands.run(
          `select name, key, due_at, last_error from due_work where due_at <= clock_now() and dead_at is null`,
        ),
      (due) => due.length === 0,
      { ms: 30_000, every: 25 },
    );
  }

  async close(): Promise<void> {
    await Promise.all([...this.web, ...this.workers].map((one) => one.kill()));
    await this.hands.close();
    await this.wechat.close();
    await this.dropDatabase();
  }

  /**
   * No story is about a change of duty (those that are go there themselves): begun close to one, it starts in the next
   * slot when the looks for late-comers are over, so that nothing rings which it did not do and whoever is on duty stays.
   * Says whether it turned the clock.
   */
  private async leaveTheChangeOfDuty(): Promise<boolean> {
    const [now] = await this.hands.run<{ since: number; rest: number }>(
      `select extract(epoch from clock_now() - starts_at)::float8 * 1000 as since,
              extract(epoch from ends_at - clock_now())::float8 * 1000 as rest
         from slots where starts_at <= clock_now() and ends_at > clock_now() order by starts_at limit 1`,
    );
    if (now === undefined) return false;
    if (now.rest < BEFORE_A_CHANGE_MS) await this.pass(now.rest + AFTER_A_CHANGE_MS);
    else if (now.since < AFTER_A_CHANGE_MS) await this.pass(AFTER_A_CHANGE_MS - now.since);
    else return false;
    return true;
  }

  private async seatedIn(slot: 'now' | 'next'): Promise<Person[]> {
    const secretary = await this.secretary();
    const { body }: Answer<DutyNow> = await secretary.get('/duty/now');
    const members = (body[slot]?.members ?? []).filter(({ isStandby }) => !isStandby);
    return Promise.all(members.map(({ personId }) => this.byId(personId)));
  }
}

type DutyNow = Record<'now' | 'next', { members: { personId: string; isStandby: boolean }[] } | null>;

/** All of them, or none: what did start is ended again, so that a failed story ends. */
async function startAll(wishes: readonly ProcessWish[]): Promise<ServerProcess[]> {
  const started = await Promise.allSettled(wishes.map((wish) => ServerProcess.start(wish)));
  const failed = started.find((one) => one.status === 'rejected');
  const running = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  if (failed === undefined) return running;
  await Promise.all(running.map((one) => one.kill()));
  throw failed.reason;
}

/** Web processes first: the first of all is where WeChat pushes to. */
function rolesOf({ isAlone = false, web = 2, workers = 1 }: NeighbourhoodWish): string[] {
  if (isAlone) return ['all'];
  return [...Array<string>(web).fill('web'), ...Array<string>(workers).fill('worker')];
}
