import { CrashHouse } from './support/crash-house';
import type { Moment } from './support/moments';

const MOMENTS: Moment[] = [
  { write: 'doorstep-web INSERT tickets', nth: 1 },
  { write: 'doorstep-worker INSERT notices', nth: 1 },
  { write: 'doorstep-worker INSERT notice_attempts', nth: 2 },
];

describe('Postgres is killed between "send" and the ring', () => {
  let house: CrashHouse;

  beforeAll(async () => {
    house = await CrashHouse.open();
  }, 240_000);
  afterAll(() => house?.close());

  test.each(MOMENTS)(
    'at $write ($nth): the servers live on, nothing is lost, nobody is told twice',
    async (moment) => {
      await house.moments.arm(moment);
      const told = house.reportUntilAnswered().then((reported) => house.toldOf(reported));
      expect(await house.heldOr(told)).not.toBeNull();
      const before = [...house.here.web, ...house.here.workers].map(({ pid }) => pid);
      await house.crashPostgres();
      const outcomes = await told;
      for (const { notices, rings, wechat } of outcomes) {
        expect(notices).toBe(1);
        expect(rings).toBeLessThanOrEqual(1);
        if (!wechat.includes('unknown')) expect(rings).toBe(1);
      }
      expect([...house.here.web, ...house.here.workers].map(({ pid }) => pid)).toEqual(before);
    },
  );

  test('in the end each report is there once', async () => {
    const { reports, tickets, outcomes } = await house.accounts();
    expect(tickets).toBe(reports);
    for (const { notices, rings } of outcomes) expect([notices, rings <= 1]).toEqual([1, true]);
  });
});
