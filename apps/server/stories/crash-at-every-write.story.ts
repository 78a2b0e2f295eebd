import { CrashHouse } from './support/crash-house';
import type { Moment } from './support/moments';
import type { ServerProcess } from './support/server-process';

/** The writes a report cannot do without; a path that no longer shows them was looked at with closed eyes. */
const EXPECTED = [
  'doorstep-web INSERT tickets',
  'doorstep-web INSERT facts',
  'doorstep-web INSERT due_work',
  'doorstep-web INSERT idempotency_keys',
  'doorstep-worker UPDATE due_work',
  'doorstep-worker INSERT notices',
  'doorstep-worker INSERT notice_attempts',
  'doorstep-worker UPDATE wechat_credits',
  'doorstep-worker INSERT due_work',
  'doorstep-worker DELETE due_work',
];

describe('killed at every write between "send" and the ring', () => {
  let house: CrashHouse;
  let writes: Moment[];

  beforeAll(async () => {
    house = await CrashHouse.open();
    writes = await house.writesOfOneReport();
  }, 240_000);
  afterAll(() => house?.close());

  /** Holds one report at the write, kills whoever does it, brings it back, and waits until both on duty were told. */
  async function killAt(moment: Moment, ending: 'finishes' | 'is lost'): Promise<string> {
    await house.moments.arm(moment);
    const answered = house.reportUntilAnswered();
    const told = answered.then((reported) => house.toldOf(reported));
    const pid = await house.heldOr(told);
    if (pid === null) {
      await house.moments.release();
      return 'not met';
    }
    const victim = house.processOf(moment);
    await victim.kill();
    await (ending === 'is lost' ? house.moments.cutOff(pid) : house.moments.release());
    await bringBack(victim);
    const outcomes = await told;
    for (const { notices, rings, wechat } of outcomes) {
      expect({ at: moment, notices }).toEqual({ at: moment, notices: 1 });
      expect(rings).toBeLessThanOrEqual(1);
      if (!wechat.includes('unknown')) expect(rings).toBe(1);
    }
    return 'met';
  }

  async function bringBack(victim: ServerProcess): Promise<void> {
    await victim.start();
  }

  test('the way is known: every write of it is seen', () => {
    expect(writes.map(({ write }) => write)).toEqual(expect.arrayContaining(EXPECTED));
  });

  test('nothing is lost, both on duty are told, and nobody twice', async () => {
    const met: string[] = [];
    for (const [index, moment] of writes.entries()) {
      const result = await killAt(moment, index % 2 === 0 ? 'finishes' : 'is lost');
      if (result === 'met') met.push(moment.write);
    }
    expect(met).toEqual(expect.arrayContaining(EXPECTED));
    const { reports, tickets, outcomes } = await house.accounts();
    expect(tickets).toBe(reports);
    for (const { notices, rings } of outcomes) expect([notices, rings <= 1]).toEqual([1, true]);
  }, 600_000);
});
