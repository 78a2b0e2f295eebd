import type { DraftPlan } from '@doorstep/domain';
import { keptPlan } from './kept-plan';

const plan = (...seats: [string, string, boolean?][]): DraftPlan => ({
  seats: seats.map(([slotId, personId, isStandby = false]) => ({ slotId, personId, isStandby })),
  missing: [],
  fairness: { spread: 90, bound: 80, gap: 0.1 },
  wishesMet: 0,
  wishesAsked: 0,
});
const byHand = (slotId: string, personId: string, isStandby: boolean) => ({
  slotId,
  personId,
  isStandby,
  isByHand: true,
});
const lines = (kept: ReturnType<typeof keptPlan>) =>
  kept.seats.map(
    (seat) =>
      `${seat.slotId} ${seat.personId}${seat.isStandby ? ' standby' : ''}${seat.isByHand ? ' !' : ''}`,
  );

test('pinned seats stay the secretary’s', () => {
  const kept = keptPlan(plan(['m', '赵'], ['m', '钱']), [{ slotId: 'm', personId: '钱' }], []);
  expect(lines(kept)).toEqual(['m 赵', 'm 钱 !']);
  expect(kept.bound).toBe(80);
});

test('a standby named by hand takes the place of the drafted one', () => {
  const drafted = plan(['m', '赵'], ['m', '孙', true], ['n', '李', true]);
  expect(lines(keptPlan(drafted, [], [byHand('m', '周', true), byHand('n', '赵', false)]))).toEqual([
    'm 赵',
    'm 周 standby !',
    'n 李 standby',
  ]);
  expect(lines(keptPlan(plan(['m', '赵']), [], [byHand('m', '周', true)]))).toEqual([
    'm 赵',
    'm 周 standby !',
  ]);
});

test('whoever sits in the slot does not stand by for it too', () => {
  const kept = keptPlan(plan(['m', '赵'], ['m', '孙', true]), [], [byHand('m', '赵', true)]);
  expect(lines(kept)).toEqual(['m 赵', 'm 孙 standby']);
});
