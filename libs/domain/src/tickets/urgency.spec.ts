import fc from 'fast-check';
import { CATEGORIES, CATEGORY_IDS, URGENCIES } from '../directory/index';
import { ROLES } from '../identity/index';
import { urgencyOnReport } from './urgency';

const anyCategory = fc.constantFrom(...CATEGORY_IDS);
const anyAsked = fc.constantFrom(undefined, ...URGENCIES);
const anyRole = fc.constantFrom(...ROLES);
const rank = (urgency: (typeof URGENCIES)[number]): number => URGENCIES.indexOf(urgency);

test('nobody can make a matter less pressing than it usually is', () => {
  fc.assert(
    fc.property(anyCategory, anyAsked, anyRole, (category, asked, role) => {
      expect(rank(urgencyOnReport(category, asked, role))).toBeLessThanOrEqual(
        rank(CATEGORIES[category].urgency),
      );
    }),
  );
});

test('a resident raises a report to urgent but does not ring the emergency bell by hand', () => {
  expect(urgencyOnReport('lighting', undefined, 'resident')).toBe('normal');
  expect(urgencyOnReport('lighting', 'urgent', 'resident')).toBe('urgent');
  expect(urgencyOnReport('lighting', 'emergency', 'resident')).toBe('urgent');
});

test('gas is an emergency whoever says what', () => {
  expect(urgencyOnReport('gas_leak', 'normal', 'resident')).toBe('emergency');
});

test('a member at the desk may judge that it is an emergency', () => {
  expect(urgencyOnReport('lighting', 'emergency', 'member')).toBe('emergency');
});
