import { preferredGrant } from './preferred-grant';

const hat = (grantId: string, role: 'resident' | 'member' | 'secretary') => ({
  grantId,
  role,
  stationId: 's',
});

test('the hat worn last is put on again', () => {
  const held = [hat('a', 'member'), hat('b', 'resident')];
  expect(preferredGrant(held, 'b')?.grantId).toBe('b');
});

test('a hat that was taken away is not put on again', () => {
  expect(preferredGrant([hat('b', 'resident')], 'a')?.grantId).toBe('b');
});

test('whoever never chose wears the hat others wait for', () => {
  const held = [hat('a', 'resident'), hat('b', 'secretary'), hat('c', 'member')];
  expect(preferredGrant(held, null)?.grantId).toBe('c');
});

test('nobody wears a hat they do not hold', () => {
  expect(preferredGrant([], 'a')).toBeNull();
});
