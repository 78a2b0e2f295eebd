import {
  CATEGORIES,
  CATEGORY_GROUPS,
  CATEGORY_IDS,
  emergencyNumbers,
  ISSUE_CATEGORY_IDS,
  PARTY_KINDS,
  URGENCIES,
} from './taxonomy';

test('every category belongs to a family, has somebody to call and a usual urgency', () => {
  for (const id of CATEGORY_IDS) {
    const { label, group, party, urgency } = CATEGORIES[id];
    expect(label.length).toBeGreaterThan(1);
    expect(Object.keys(CATEGORY_GROUPS)).toContain(group);
    expect(Object.keys(PARTY_KINDS)).toContain(party);
    expect(URGENCIES).toContain(urgency);
  }
});

test('34 kinds of matters in nine families, and three kinds of texts that are none', () => {
  expect(ISSUE_CATEGORY_IDS).toHaveLength(34);
  expect(new Set(ISSUE_CATEGORY_IDS.map((id) => CATEGORIES[id].group)).size).toBe(9);
  expect(CATEGORY_IDS.filter((id) => CATEGORIES[id].group === 'non_issue')).toEqual([
    'wish',
    'chat',
    'abuse',
  ]);
});

test('no two categories are called the same', () => {
  expect(new Set(CATEGORY_IDS.map((id) => CATEGORIES[id].label)).size).toBe(CATEGORY_IDS.length);
});

test('whatever is an emergency by nature shows a public number first', () => {
  const emergencies = ISSUE_CATEGORY_IDS.filter((id) => CATEGORIES[id].urgency === 'emergency');
  expect(emergencies).toEqual(expect.arrayContaining(['fire', 'gas_leak', 'medical_rescue']));
  for (const id of emergencies)
    expect({ id, numbers: emergencyNumbers(id).length }).toEqual({ id, numbers: 1 });
  expect(emergencyNumbers('lighting')).toEqual([]);
});
