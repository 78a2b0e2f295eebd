import { digestOf } from './ticket-digest';

const row = {
  number: '20261122-001',
  category: 'ice_snow' as const,
  urgency: 'urgent' as const,
  place: '5号楼2单元',
  text: '冰',
  status: 'submitted' as const,
  reporterId: 'li',
  ownerId: null,
  partyId: null,
  dueAt: new Date('2026-11-22T04:05:00Z'),
};

test('the digest carries nothing of a row but what listeners need', () => {
  const digest = digestOf({ ...row, reporterPhone: '13800000000' } as typeof row);
  expect(Object.keys(digest).sort()).toEqual([...Object.keys(row), 'custody', 'supervision'].sort());
  expect(digest.dueAt).toBe('2026-11-22T04:05:00.000Z');
});

test('long words are cut after sixty characters, never through the middle of one', () => {
  const digest = digestOf({ ...row, text: '𠮷'.repeat(100), dueAt: null });
  expect(digest.text).toBe('𠮷'.repeat(60));
  expect(digest.dueAt).toBeNull();
});
