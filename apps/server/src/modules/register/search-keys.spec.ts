import { keysAsked, wordsAsked } from './search-keys';

const STATION = '01a22138-3299-7000-a43d-f84dd6a0b9dc';
const asked = (said: string, newest = '2026-01-05T00:00:00Z', reach: 'months' | 'years' | 'all' = 'all') =>
  keysAsked(wordsAsked(said), { stationId: STATION, reach, newest: new Date(newest) }).replaceAll(
    /'[0-9a-f]{8}/g,
    "'",
  );

test.each([
  ['灯不亮', "('a灯不' & 'a不亮')"],
  ['灯', "('a灯':*)"],
  ['灯 3号', "('a灯':* & 'a3号')"],
  ['WiFi', "('awi' & 'aif' & 'afi')"],
  ["O'\\", "('ao''' & 'a''\\\\')"],
])('%s is asked as %s', (said, keys) => {
  expect(asked(said)).toBe(keys);
});

test('in January the month before lies in the year before', () => {
  expect(asked('灯亮', '2026-01-05T00:00:00Z', 'months')).toBe("('m2026.1|灯亮') | ('m2025.12|灯亮')");
  expect(asked('灯亮', '2026-01-05T00:00:00Z', 'years')).toBe("('y2026|灯亮') | ('y2025|灯亮')");
});

test('blanks alone ask for nothing', () => {
  expect(wordsAsked('  \t ')).toEqual([]);
});
