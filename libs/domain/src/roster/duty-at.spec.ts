import { build } from 'esbuild';
import fc from 'fast-check';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { after, hours, minutes } from '../kernel/index';
import { anyAsking } from './any-bench.fixture';
import { dutyAt, reachable, type Bench, type SeatInTime, type Slot } from './duty-at';
import { answerByHand } from './duty-at.oracle.fixture';

const eight = new Date('2026-11-22T00:00:00Z');
const members = ['zhao', 'qian', 'sun', 'li', 'zhou'];
const seat = (personId: string, place: number, over: Partial<SeatInTime> = {}): SeatInTime => ({
  personId,
  place,
  isStandby: false,
  takenAt: after(eight, -hours(200)),
  confirmedAt: null,
  checkedInAt: null,
  leftAt: null,
  givenUpAt: null,
  ...over,
});
const slot = (id: string, from: number, ...seats: (SeatInTime | string)[]): Slot => ({
  id,
  startsAt: after(eight, hours(from)),
  endsAt: after(eight, hours(from + 6)),
  headcount: 2,
  seats: seats.map((one, place) => (typeof one === 'string' ? seat(one, place) : one)),
});
const bench = (slots: readonly Slot[], over: Partial<Bench> = {}): Bench => ({
  slots,
  secretaries: ['zhou'],
  district: ['wu'],
  members,
  absentIds: [],
  ...over,
});
const day = bench([slot('morning', 0, 'zhao', 'qian'), slot('afternoon', 6, 'sun', 'li')]);
const nine = after(eight, hours(1));
const told = (...asked: Parameters<typeof dutyAt>) => dutyAt(...asked).told;

test('the pair that sits now and the pair that comes next', () => {
  const duty = dutyAt(day, nine);
  expect(duty).toMatchObject({ pair: ['zhao', 'qian'], told: ['zhao', 'qian'], nextPair: ['sun', 'li'] });
  expect(duty.slot?.id).toBe('morning');
});

test('on the stroke of two the incoming pair answers, one moment earlier the outgoing one', () => {
  const two = after(eight, hours(6));
  expect(told(day, two)).toEqual(['sun', 'li']);
  expect(told(day, after(two, -1))).toEqual(['zhao', 'qian']);
});

test('whoever stays for the next slot is not called twice', () => {
  const long = bench([slot('morning', 0, 'zhao', 'qian'), slot('afternoon', 6, 'qian', 'sun')]);
  expect(dutyAt(long, nine).nextPair).toEqual(['sun']);
});

describe('the order within a slot', () => {
  const asked = (...seats: SeatInTime[]) => told(bench([slot('morning', 0, ...seats)]), nine);

  test('checked in before confirmed before assigned before standby', () => {
    const four = [
      seat('zhao', 0, { isStandby: true, confirmedAt: eight }),
      seat('qian', 1),
      seat('sun', 2, { confirmedAt: eight }),
      seat('li', 3, { checkedInAt: eight }),
    ];
    expect(asked(...four)).toEqual(['li', 'sun']);
    expect(asked(...four.slice(0, 3))).toEqual(['sun', 'qian']);
    expect(asked(...four.slice(0, 2))).toEqual(['qian', 'zhao']);
  });

  test('standby who came is there like anybody else; standby who waits is called next', () => {
    const seats = [seat('zhao', 0, { confirmedAt: eight }), seat('qian', 1, { confirmedAt: eight })];
    const waiting = dutyAt(bench([slot('m', 0, ...seats, seat('sun', 2, { isStandby: true }))]), nine);
    expect(waiting).toMatchObject({ told: ['zhao', 'qian'], standby: ['sun'] });
    expect(reachable(waiting, 'next-pair')).toEqual(['sun']);
    expect(asked(...seats, seat('sun', 2, { isStandby: true, checkedInAt: eight }))).toEqual(['sun', 'zhao']);
  });

  test('whoever has left is not called; whoever leaves later is', () => {
    const gone = seat('zhao', 0, { checkedInAt: eight, leftAt: nine });
    expect(asked(gone, seat('qian', 1))).toEqual(['qian']);
    const slots = [slot('morning', 0, gone, seat('qian', 1))];
    expect(told(bench(slots), after(nine, -1))).toEqual(['zhao', 'qian']);
  });

  test('as many as the slot needs', () => {
    const three = { ...slot('morning', 0, 'zhao', 'qian', 'sun'), headcount: 3 };
    expect(told(bench([three]), nine)).toHaveLength(3);
    expect(told(bench([{ ...three, headcount: 1 }]), nine)).toEqual(['zhao']);
  });
});

test('a seat counts from the instant it is taken to the instant it is given up, however late one asks', () => {
  const until = seat('zhao', 0, { givenUpAt: nine });
  const since = seat('sun', 0, { takenAt: nine });
  const swapped = bench([slot('morning', 0, until, since)]);
  expect(told(swapped, after(nine, -1))).toEqual(['zhao']);
  expect(told(swapped, nine)).toEqual(['sun']);
});

test('whoever is no longer a member, or is on leave, is not called', () => {
  expect(told({ ...day, members: ['qian', 'zhou'] }, nine)).toEqual(['qian']);
  expect(told({ ...day, absentIds: ['zhao', 'qian'] }, nine)).toEqual(['zhou']);
});

describe('a hole', () => {
  const holed = bench([slot('morning', 0), slot('afternoon', 6), slot('night', 12, 'sun', 'li')]);

  test('falls to the secretaries, then to the district, then to whoever is a member', () => {
    expect(told(holed, nine)).toEqual(['zhou']);
    expect(told({ ...holed, secretaries: [] }, nine)).toEqual(['wu']);
    expect(told({ ...holed, secretaries: [], district: [] }, nine)).toEqual(members);
  });

  test('does not wake a secretary on leave while anybody else stands behind the post', () => {
    const away = { ...holed, absentIds: ['zhou'] };
    expect(told(away, nine)).toEqual(['wu']);
    expect(reachable(dutyAt(away, nine), 'secretary')).toEqual(['wu']);
    const two = { ...away, secretaries: ['zhou', 'zheng'] };
    expect(told(two, nine)).toEqual(['zheng']);
    expect(reachable(dutyAt(two, nine), 'secretary')).toEqual(['zheng']);
    const alone = { ...away, district: [] };
    expect(told(alone, nine)).toEqual(['zhou']);
    expect(reachable(dutyAt(alone, nine), 'secretary')).toEqual(['zhou']);
  });

  test('does not hide who sits after it', () => {
    expect(dutyAt(holed, nine)).toMatchObject({ pair: [], nextPair: ['sun', 'li'] });
  });

  test('with no roster at all the chain still answers on every rung', () => {
    const empty = dutyAt(bench([]), nine);
    expect(empty.slot).toBeNull();
    expect(reachable(empty, 'duty')).toEqual(['zhou']);
    expect(reachable(empty, 'next-pair')).toEqual(['zhou']);
    expect(reachable(dutyAt(bench([], { secretaries: [] }), nine), 'next-pair')).toEqual(['wu']);
  });
});

test('a missing district falls back to whoever stands nearest below it', () => {
  const duty = dutyAt({ ...day, district: [] }, nine);
  expect(reachable(duty, 'district')).toEqual(['zhou']);
  expect(reachable({ ...duty, secretaries: [] }, 'district')).toEqual(['sun', 'li']);
});

const wakes = ['duty', 'next-pair', 'secretary', 'district'] as const;

test('over 5000 rosters and instants: exactly as the written rule says', () => {
  fc.assert(
    fc.property(anyAsking, ({ bench, moment }) => {
      const { pair, told, standby, nextPair } = dutyAt(bench, moment);
      expect({ pair, told, standby, nextPair }).toEqual(answerByHand(bench, moment));
    }),
    { numRuns: 5000 },
  );
});

test('over 3000 rosters: never nobody, on whatever rung, as long as anybody is left', () => {
  fc.assert(
    fc.property(anyAsking, ({ bench, moment }) => {
      const { secretaries, district } = bench;
      const isAnybody = secretaries.length + district.length + bench.members.length > 0;
      const duty = dutyAt(bench, moment);
      expect(duty.told.length > 0).toBe(isAnybody);
      for (const wake of wakes) expect(reachable(duty, wake).length > 0).toBe(isAnybody);
    }),
    { numRuns: 3000 },
  );
});

test('over 2000 rosters: nobody is called as now and as next, and the order in which slots are read changes nothing', () => {
  fc.assert(
    fc.property(anyAsking, ({ bench, moment }) => {
      const duty = dutyAt(bench, moment);
      const next = reachable({ ...duty, secretaries: [], district: [], members: [] }, 'next-pair');
      if (duty.standby.length + duty.nextPair.length > 0)
        expect(next.filter((id) => duty.told.includes(id))).toEqual([]);
      const backwards = dutyAt({ ...bench, slots: [...bench.slots].reverse() }, moment);
      expect(backwards).toEqual(duty);
    }),
    { numRuns: 2000 },
  );
});

test('what happens after an instant does not change who was on duty at it', () => {
  fc.assert(
    fc.property(anyAsking, fc.integer({ min: 0, max: 600 }), ({ bench, moment }, minute) => {
      const later = after(moment, minutes(minute) + 1);
      const unknown = (instant: Date | null): Date | null =>
        instant !== null && instant >= later ? null : instant;
      const asOf = bench.slots.map((one) => ({
        ...one,
        seats: one.seats
          .filter(({ takenAt }) => takenAt < later)
          .map((held) => ({
            ...held,
            confirmedAt: unknown(held.confirmedAt),
            checkedInAt: unknown(held.checkedInAt),
            leftAt: unknown(held.leftAt),
            givenUpAt: unknown(held.givenUpAt),
          })),
      }));
      const { slot: _, ...then } = dutyAt({ ...bench, slots: asOf }, moment);
      expect(dutyAt(bench, moment)).toMatchObject(then);
    }),
    { numRuns: 2000 },
  );
});

test('processes in Greenwich, Beijing and New York answer two thousand questions alike', async () => {
  const { outputFiles } = await build({
    entryPoints: [path.join(__dirname, 'duty-at.digest.fixture.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
  });
  const program = outputFiles[0]!.text;
  const answerIn = async (TZ: string): Promise<string[]> => {
    const run = promisify(execFile)(process.execPath, ['-'], { env: { TZ } });
    run.child.stdin?.end(program);
    return (await run).stdout.trim().split(' ');
  };
  const [greenwich, beijing, newYork] = await Promise.all(
    ['UTC', 'Asia/Shanghai', 'America/New_York'].map(answerIn),
  );
  expect([greenwich![0], beijing![0], newYork![0]]).toEqual(['0', '-480', '300']);
  expect(beijing![1]).toBe(greenwich![1]);
  expect(newYork![1]).toBe(greenwich![1]);
}, 60_000);
