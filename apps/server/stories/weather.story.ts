import { runWeather } from './support/weather/run-weather';

/**
 * A minute of everything at once: processes killed every few seconds, the database crashing, WeChat misbehaving in every
 * way it knows. `npm run soak` is five minutes of worse. The seed is in the figures:
 * run it again with it.
 */
test('in the worst weather nothing is lost, nobody is told twice, nobody after a yes, and silence climbs on time', async () => {
  const seed = Math.floor(Date.now() / 1_000) % 1_000_000;
  const { broken, figures, reports } = await runWeather({
    seconds: 60,
    perSecond: 1,
    takenShare: 0.33,
    seed,
    databaseCrashes: 2,
    killEvery: [1_500, 4_000],
  });
  console.log(JSON.stringify(figures));
  expect({ seed, broken }).toEqual({ seed, broken: [] });
  expect(reports).toBeGreaterThan(30);
}, 300_000);
