import type { OutletState } from './outlet-rows';
import { wholeOutage } from './whole-outage';

const at = (minute: number | null): Date | null => (minute === null ? null : new Date(minute * 60_000));
const state = (name: string, openedAt: number | null, recoveredAt: number | null): OutletState => ({
  name,
  isOpen: openedAt !== null && (recoveredAt === null || recoveredAt < openedAt),
  openedAt: at(openedAt),
  recoveredAt: at(recoveredAt),
  probeAt: null,
});

test.each<[string, OutletState[], boolean, number | null]>([
  ['nothing ever broke', [], false, null],
  ['one of two is out of order', [state('wechat', 1, null)], false, null],
  ['both are out of order', [state('wechat', 1, null), state('sms', 2, null)], true, null],
  ['both were, one is well again', [state('wechat', 1, 9), state('sms', 2, null)], false, 9],
  ['both were, and are well again', [state('wechat', 1, 9), state('sms', 2, 7)], false, 7],
  ['one after the other, never at once', [state('wechat', 1, 3), state('sms', 5, 7)], false, null],
])('%s', (_, states, isOpen, recoveredAt) => {
  expect(wholeOutage(['wechat', 'sms'], states)).toEqual({ isOpen, recoveredAt: at(recoveredAt) });
});

test('where only one is in use, its outage is everybody’s', () => {
  expect(wholeOutage(['wechat'], [state('wechat', 1, null)])).toEqual({ isOpen: true, recoveredAt: null });
  expect(wholeOutage(['wechat'], [state('wechat', 1, 4)])).toEqual({ isOpen: false, recoveredAt: at(4) });
  expect(wholeOutage([], [state('wechat', 1, null)]).isOpen).toBe(false);
});
