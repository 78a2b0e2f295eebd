import { renamedPolicy } from './policy-name';

test('other rules never go by the same name; the same rules keep theirs, whatever the order of their parts', () => {
  const before = { name: 'default-1', a: 1, b: [{ c: 2, d: 3 }] };
  expect(renamedPolicy({ b: [{ d: 3, c: 2 }], a: 1, name: 'default-1' }, before).name).toBe('default-1');
  expect(renamedPolicy({ ...before, a: 2 }, before).name).toBe('default-2');
  expect(renamedPolicy({ ...before, name: 'default-9', a: 2 }, { ...before, name: 'default-9' }).name).toBe(
    'default-10',
  );
  expect(renamedPolicy({ ...before, name: 'ours', a: 2 }, { ...before, name: 'ours' }).name).toBe('ours-2');
  expect(renamedPolicy({ ...before, name: 'other', a: 2 }, before).name).toBe('other');
});
