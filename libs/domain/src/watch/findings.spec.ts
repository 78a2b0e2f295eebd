import fc from 'fast-check';
import { changesOf, isChange, isLateLook, nextLook, WATCH_KINDS, type Finding } from './findings';

const at = new Date('2026-11-27T03:00:00Z');
const later = (seconds: number): Date => new Date(at.getTime() + seconds * 1000);
const stuck = (count: number): Finding => ({ kind: 'claim-stuck', count, words: `${count}` });
const short: Finding = { kind: 'slot-below-two', count: 1, words: '1' };

test('the next look comes a minute later', () => {
  expect(nextLook(at)).toEqual(later(60));
});

test.each([
  [0, false],
  [89, false],
  [90, false],
  [91, true],
  [8 * 3600, true],
])('a look %i seconds late is too late to judge: %s', (seconds, isLate) => {
  expect(isLateLook(at, later(seconds))).toBe(isLate);
});

test.each([
  ['nothing before, nothing now', [], [], { begun: [], moved: [], ended: [] }],
  ['a new one begins', [], [short], { begun: [short], moved: [], ended: [] }],
  ['the same goes on in silence', [short], [short], { begun: [], moved: [], ended: [] }],
  ['more of it is no new one', [stuck(1)], [stuck(2)], { begun: [], moved: [stuck(2)], ended: [] }],
  ['what is gone ends', [short, stuck(1)], [stuck(1)], { begun: [], moved: [], ended: ['slot-below-two'] }],
  [
    'one ends, another begins',
    [short],
    [stuck(3)],
    { begun: [stuck(3)], moved: [], ended: ['slot-below-two'] },
  ],
])('%s', (_, known, found, changes) => {
  expect(changesOf(known, found)).toEqual(changes);
});

const anyFindings = fc.uniqueArray(
  fc.record({ kind: fc.constantFrom(...WATCH_KINDS), count: fc.nat(3), words: fc.constantFrom('一', '二') }),
  { selector: ({ kind }) => kind },
);

test('written down, the same look once more changes nothing', () => {
  fc.assert(
    fc.property(anyFindings, anyFindings, (known, found) => {
      const { begun, moved, ended } = changesOf(known, found);
      const kept = known
        .filter(({ kind }) => !ended.includes(kind))
        .map((old) => moved.find(({ kind }) => kind === old.kind) ?? old);
      expect(isChange(changesOf([...kept, ...begun], found))).toBe(false);
    }),
  );
});
