import { markOf, wished, type Wish } from './wished';

const come: Wish = { day: '2026-12-03', part: 'morning', wants: true };

test('several days are spoken of at once, in the order of the calendar', () => {
  const after = wished([come], { days: ['2026-12-05', '2026-12-01'], part: 'all', wants: false });
  expect(after.map(({ day, wants }) => [day, wants])).toEqual([
    ['2026-12-01', false],
    ['2026-12-03', true],
    ['2026-12-05', false],
  ]);
});

test('another part of the same day stays, the same part is replaced', () => {
  const both = wished([come], { days: ['2026-12-03'], part: 'evening', wants: false });
  expect(markOf(both, '2026-12-03')).toBe('来别');
  expect(markOf(wished(both, { days: ['2026-12-03'], part: 'morning', wants: false }), '2026-12-03')).toBe(
    '别',
  );
});

test('the whole day replaces its parts, and taking back leaves nothing', () => {
  const whole = wished([come], { days: ['2026-12-03'], part: 'all', wants: false });
  expect(whole).toEqual([{ day: '2026-12-03', part: null, wants: false }]);
  expect(wished(whole, { days: ['2026-12-03'], part: 'all', wants: undefined })).toEqual([]);
});
