import { eventually } from '../eventually';
import { chanceOf, pause } from './chance';
import { Mortality } from './mortality';
import { Neighbours } from './neighbours';
import { observe } from './observe';
import { badWeather, topUp } from './sky';
import { firstMessages, offTime, shareBelow, verdictOf, type Seen } from './verdict';
import { WAIT_MS, WeatherHouse } from './weather-house';

export interface WeatherWish {
  seconds: number;
  /** Reports a second. */
  perSecond: number;
  takenShare: number;
  seed: number;
  databaseCrashes: number;
  /** Milliseconds between two kills, from and to. */
  killEvery: readonly [number, number];
}

/** What one spell of weather came to. */
export interface WeatherReport {
  broken: string[];
  figures: Record<string, number | string | string[] | Record<string, number>>;
  firstMessage: { p50: number; p99: number };
  reports: number;
}

/** How long what is under way may take to settle when the sky has cleared: a lease and a rung. */
const CLEARING_MS = 60_000;

/** A spell of bad weather over a whole house, from the first report to the quiet after it, and what was seen. */
export async function runWeather(wish: WeatherWish): Promise<WeatherReport> {
  const house = await WeatherHouse.open();
  const { here } = house;
  const mortality = new Mortality(here.web, here.workers, () => Date.now() + here.aheadMs);
  try {
    return await weather(house, mortality, wish);
  } finally {
    mortality.end();
    await house.close();
  }
}

async function weather(house: WeatherHouse, mortality: Mortality, wish: WeatherWish): Promise<WeatherReport> {
  const { here } = house;
  const { seconds, perSecond, takenShare, seed } = wish;
  const now = (): number => Date.now() + here.aheadMs;
  const li = await here.resident();
  const people = await membersOf(house);
  await topUp(here, people.all);
  const neighbours = new Neighbours(here);
  const until = performance.now() + seconds * 1_000;
  const isOver = (): boolean => performance.now() > until;
  const [met] = await Promise.all([
    badWeather(here, people.all, { chance: chanceOf(seed), isOver }),
    mortality.reign(wish.killEvery, chanceOf(seed + 1), isOver),
    neighbours.live(li, people.pair, { perSecond, takenShare, chance: chanceOf(seed + 2), isOver, now }),
    crashes(house, mortality, wish),
  ]);
  await settled(house);
  // What was reported last has its second step too before it is judged.
  await pause(WAIT_MS);
  await settled(house);
  const endedAt = now();
  const seen: Seen = {
    ...(await observe(here)),
    ...{ reports: neighbours.reports, taken: neighbours.taken, outages: mortality.outages },
    ...{ waitMs: WAIT_MS, endedAt },
  };
  const around = offTime(seen).map((climb) => aroundOf(climb, mortality.events));
  return reportOf(seen, { met, around, kills: mortality.kills, asks: neighbours.asks, ...wish });
}

/** The pair on duty, and everybody who may be called. */
async function membersOf({ here }: WeatherHouse) {
  const pair = await here.onDuty();
  const next = await here.nextOnDuty();
  return { pair, all: [...pair, ...next, await here.secretary()] };
}

async function crashes(house: WeatherHouse, mortality: Mortality, wish: WeatherWish): Promise<void> {
  const { seconds, databaseCrashes } = wish;
  for (let n = 0; n < databaseCrashes; n += 1) {
    await pause((seconds * 1_000) / (databaseCrashes + 1));
    await mortality.during(() => house.crashPostgres());
  }
}

/** The sky is clear: nothing waits any more that has been due for as long as a promise allows. */
async function settled({ here }: WeatherHouse): Promise<void> {
  await eventually(
    () =>
      here.hands.run(
        `select name, key from due_work where due_at <= clock_now() - interval '2 seconds' and dead_at is null`,
      ),
    (late) => late.length === 0,
    { ms: CLEARING_MS, every: 250 },
  );
}

/** What befell the house from a little before a rung was planned until it was climbed, in seconds around that instant. */
function aroundOf({ rung, plannedAt, at }: Seen['climbs'][number], events: Mortality['events']): string {
  const seconds = (instant: number): string => ((instant - plannedAt) / 1_000).toFixed(1);
  const near = events.filter((event) => event.at > plannedAt - 4_000 && event.at < at);
  return [
    `rung ${rung} at ${seconds(at)}`,
    ...near.map((event) => `${event.what} ${seconds(event.at)}`),
  ].join(', ');
}

interface Around extends Omit<WeatherWish, 'killEvery'> {
  met: Record<string, number>;
  around: string[];
  kills: number;
  asks: number;
}

function reportOf(seen: Seen, { met, around, kills, asks, ...wish }: Around): WeatherReport {
  const first = firstMessages(seen);
  const dark = seen.outages.reduce((sum, { from, until }) => sum + until - from, 0);
  return {
    broken: verdictOf(seen),
    reports: seen.reports.length,
    firstMessage: { p50: shareBelow(first, 0.5), p99: shareBelow(first, 0.99) },
    figures: {
      seed: wish.seed,
      reports: seen.reports.length,
      taken: seen.taken.length,
      rings: seen.rings.length,
      climbs: seen.climbs.length,
      kills,
      databaseCrashes: wish.databaseCrashes,
      'questions asked': asks,
      'seconds without a worker or database': Math.round(dark / 100) / 10,
      'first message p50 ms': Math.round(shareBelow(first, 0.5)),
      'first message p99 ms': Math.round(shareBelow(first, 0.99)),
      faults: met,
      ...(around.length > 0 && { 'around what came late': around }),
    },
  };
}
