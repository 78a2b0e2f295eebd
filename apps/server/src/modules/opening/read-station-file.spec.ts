import { readStationFile, StationFileProblems } from './read-station-file';

const zhou = { key: 'zhou', name: '周站长' };
const station = {
  key: 'S1',
  name: '驿站',
  community: '柳荫社区',
  openedOn: '2026-11-01',
  buildings: [{ building: 5, units: 2, floors: 6 }],
  secretaries: [zhou],
  members: [{ key: 'zhao', name: '赵', kind: 'community' }],
};
const slot = {
  startsAt: '2026-11-22T08:00:00+08:00',
  endsAt: '2026-11-22T14:00:00+08:00',
  label: '上午班',
  members: ['zhao'],
};
const file = (change: object) => ({
  subdistrict: { name: '柳荫街道' },
  stations: [{ ...station, ...change }],
});

function problems(json: unknown): readonly string[] {
  try {
    readStationFile(json);
    return [];
  } catch (error) {
    if (error instanceof StationFileProblems) return error.problems;
    throw error;
  }
}

test('a small station is a file without a fault', () => {
  expect(problems(file({ slots: [slot] }))).toEqual([]);
});

test.each([
  ['nobody to fall back on', { secretaries: [] }, 'at least one secretary'],
  ['a sitter nobody knows', { slots: [{ ...slot, members: ['qian'] }] }, 'nobody is called qian'],
  [
    'slots that run into each other',
    { slots: [slot, { ...slot, startsAt: '2026-11-22T13:00:00+08:00' }] },
    'runs into the next',
  ],
  ['a slot that runs backwards', { slots: [{ ...slot, endsAt: slot.startsAt }] }, 'ends before it begins'],
  [
    'a person listed twice',
    { members: [zhou, station.members[0]].map((p) => ({ ...p, kind: 'community' })) },
    'zhou stands there twice',
  ],
  [
    'a companion nobody knows',
    { members: [{ ...station.members[0], duty: { companions: ['qian'] } }] },
    'member zhao: nobody is called qian',
  ],
  [
    'too few door codes',
    { buildings: [{ building: 5, units: 2, floors: 6, doorCodes: ['3kz7mqw2fd'] }] },
    '1 door codes for 2 units',
  ],
  [
    'a door code with look-alikes',
    { buildings: [{ building: 5, units: 1, floors: 6, doorCodes: ['1lO0iu1lO0'] }] },
    'is not a door code',
  ],
])('%s is said', (_, change, words) => {
  expect(problems(file(change)).join('\n')).toContain(words);
});

test('everything wrong is said at once', () => {
  expect(problems(file({ name: '', phone: 'x', secretaries: [] })).length).toBeGreaterThanOrEqual(3);
});
