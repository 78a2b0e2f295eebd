import { inTurnOfKinds, isAgreed, ofOneKind, runsLow } from './ask-consents';

const once = (credits: number) => ({ credits, isLongTerm: false });
const forLong = (credits: number) => ({ credits, isLongTerm: true });

test.each([
  [once(0), true, false],
  [once(9), true, false],
  [once(10), false, false],
  [forLong(0), true, false],
  [forLong(1), false, true],
])('%j runs low: %s, is agreed to: %s', (item, low, agreed) => {
  expect([runsLow(item, 10), isAgreed(item)]).toEqual([low, agreed]);
});

test('one question is about one kind: that of the first', () => {
  expect(ofOneKind([])).toEqual([]);
  expect(ofOneKind([forLong(0), once(0)])).toEqual([forLong(0)]);
  expect(ofOneKind([once(0), forLong(0), once(1)])).toEqual([once(0), once(1)]);
});

test('the kinds take turns where both run low; one alone is asked for each time', () => {
  const both = [once(0), forLong(0)];
  expect(ofOneKind(inTurnOfKinds(both, false))).toEqual([forLong(0)]);
  expect(ofOneKind(inTurnOfKinds(both, true))).toEqual([once(0)]);
  expect(ofOneKind(inTurnOfKinds([once(0)], false))).toEqual([once(0)]);
});
