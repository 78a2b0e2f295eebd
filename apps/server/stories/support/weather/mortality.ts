import type { ServerProcess } from '../server-process';
import { pause, type Chance } from './chance';

/** So many processes start at a time: more on two cores would only make each other wait. */
const STARTING_AT_MOST = 2;

/** One of the house's processes and since when it has been away. */
interface Mortal {
  process: ServerProcess;
  isWorker: boolean;
  isUp: boolean;
}

/**
 * SIGKILL, every moment or so, to any of the processes that run; each is started again in its turn. Remembers in which
 * spells no worker was alive, because nothing can be on time then.
 */
export class Mortality {
  kills = 0;
  readonly outages: { from: number; until: number }[] = [];
  /** What befell whom, to be read beside what came late. */
  readonly events: { at: number; what: string }[] = [];
  private readonly mortals: Mortal[];
  private readonly now: () => number;
  private readonly comingBack = new Set<Promise<void>>();
  private readonly supervisor = new Supervisor(STARTING_AT_MOST);
  private darkSince: number | null = null;
  private hasEnded = false;

  constructor(web: readonly ServerProcess[], workers: readonly ServerProcess[], now: () => number) {
    this.now = now;
    this.mortals = [
      ...web.map((process) => ({ process, isWorker: false, isUp: true })),
      ...workers.map((process) => ({ process, isWorker: true, isUp: true })),
    ];
  }

  async reign([from, to]: readonly [number, number], chance: Chance, isOver: () => boolean): Promise<void> {
    while (!isOver()) {
      await pause(chance.between(from, to));
      const alive = this.mortals.filter(({ isUp }) => isUp);
      if (alive.length > 0) this.strike(chance.oneOf(alive));
    }
    await Promise.all(this.comingBack);
    this.look();
  }

  /** Nobody is started again: the house is closed, whether the weather was over or not. */
  end(): void {
    this.hasEnded = true;
  }

  /** Everything stands still from now until what is awaited is over: the database is away. */
  async during(crash: () => Promise<void>): Promise<void> {
    const from = this.now();
    this.note('the database crashes');
    await crash();
    this.note('the database is back');
    this.outages.push({ from, until: this.now() + RECONNECTING_MS });
  }

  private strike(mortal: Mortal): void {
    this.kills += 1;
    mortal.isUp = false;
    this.note(`${mortal.process.name} dies`);
    const back = mortal.process
      .kill()
      .then(() => this.look())
      .then(() => this.supervisor.inTurn(() => this.resurrect(mortal)))
      .finally(() => this.comingBack.delete(back));
    this.comingBack.add(back);
  }

  /** As a supervisor does: a process that finds no database and leaves is started once more, and again. */
  private async resurrect(mortal: Mortal): Promise<void> {
    if (this.hasEnded) return;
    const hasStarted = await mortal.process.start().then(
      () => true,
      () => false,
    );
    if (!hasStarted) return this.resurrect(mortal);
    mortal.isUp = true;
    this.note(`${mortal.process.name} is up`);
    this.look();
  }

  private note(what: string): void {
    this.events.push({ at: this.now(), what });
  }

  private look(): void {
    const isDark = this.mortals.every(({ isWorker, isUp }) => !isWorker || !isUp);
    if (isDark && this.darkSince === null) this.darkSince = this.now();
    if (!isDark && this.darkSince !== null) {
      this.outages.push({ from: this.darkSince, until: this.now() });
      this.darkSince = null;
    }
  }
}

/** Starts in the order of the deaths, a few at a time. */
class Supervisor {
  private free: number;
  private readonly waiting: (() => void)[] = [];

  constructor(atOnce: number) {
    this.free = atOnce;
  }

  async inTurn(start: () => Promise<void>): Promise<void> {
    if (this.free === 0) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.free -= 1;
    await start();
    const next = this.waiting.shift();
    if (next === undefined) this.free += 1;
    else next();
  }
}

/** Servers find a database that is back within this long. */
const RECONNECTING_MS = 1_000;
