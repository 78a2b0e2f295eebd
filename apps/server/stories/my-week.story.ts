import type { SlotView } from '@doorstep/contracts';
import { after, days, minutes, nextWeekTelling, stationDay, weekToldAt } from '@doorstep/domain';
import type { FactPayloads } from '@doorstep/domain';
import { DutySteps } from './support/duty-steps';
import { eventually } from './support/eventually';
import { Neighbourhood } from './support/neighbourhood';
import { right } from './support/steps';

interface Week {
  fromDay: string;
  untilDay: string;
  items: SlotView[];
  hours: number;
  unconfirmed: number;
}

let here: Neighbourhood;
let duty: DutySteps;

beforeAll(async () => {
  here = await Neighbourhood.open({ isAlone: true });
  duty = new DutySteps(here);
}, 120_000);
afterAll(() => here?.close());

const told = (): Promise<{ at: Date; payload: FactPayloads['week.told'] }[]> =>
  here.hands.run(`select at, payload from facts where type = 'week.told' order by at`);

test('my coming seven days: which turns, how many hours, and what I have not said yes to', async () => {
  await here.pass(days(3));
  const slot = await duty.slotAhead(days(5));
  const [zhao] = await duty.pairOf(slot);
  const week = right(await zhao.get<Week>('/duty/week'));
  expect(week.fromDay).toBe(stationDay(await duty.now()));
  expect(week.untilDay).toBe(stationDay(after(await duty.now(), days(6))));
  expect(week.items.map(({ slotId }) => slotId)).toContain(slot.slotId);
  expect(week.items.every(({ members }) => members.some(({ isMe }) => isMe))).toBe(true);
  const length = ({ startsAt, endsAt }: SlotView): number => Date.parse(endsAt) - Date.parse(startsAt);
  const worked = week.items.reduce((sum, item) => sum + length(item), 0);
  expect(week.hours).toBe(Math.round(worked / 3_600_000));
  right(await zhao.post('/duty/confirmations', { slotIds: [slot.slotId] }));
  const later = right(await zhao.get<Week>('/duty/week'));
  expect(later.unconfirmed).toBe(week.unconfirmed - 1);
});

/** Never before its hour; after a week turned in one go the looks at all its slots stand in the same line. */
const isToldAt = (at: Date, hour: Date): boolean => at >= hour && at < after(hour, minutes(1));

test('on Sunday at six in the evening everybody hears of their week, and a week later again', async () => {
  const sunday = nextWeekTelling(await duty.now());
  await duty.passTo(sunday, -2_000);
  // Where a Sunday lay in the days that were turned before, it was told then.
  const before = await told();
  expect(before.filter(({ at }) => at > after(sunday, -days(6)))).toEqual([]);
  const since = async () => (await told()).slice(before.length);
  const [first] = await eventually(since, (facts) => facts.length === 1);
  expect(isToldAt(first!.at, sunday)).toBe(true);
  expect(first!.payload.fromDay).toBe(weekToldAt(sunday).fromDay);

  const member = first!.payload.members[0]!;
  const person = await here.byId(member.personId);
  const { fromDay, untilDay } = weekToldAt(sunday);
  const mine = right(
    await person.get<{ items: SlotView[] }>(`/duty/mine?fromDay=${fromDay}&untilDay=${untilDay}`),
  );
  expect(mine.items).toHaveLength(member.slots);
  expect(mine.items[0]).toMatchObject({ startsAt: member.firstAt, label: member.firstLabel });

  const next = after(sunday, days(7));
  await duty.passTo(next, -2_000);
  expect(await since()).toHaveLength(1);
  const both = await eventually(since, (facts) => facts.length === 2);
  expect(isToldAt(both[1]!.at, next)).toBe(true);
});
