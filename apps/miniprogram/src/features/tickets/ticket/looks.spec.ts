import { view } from '../../../../test/pretend-station';
import { looksOf } from './looks';

test('the desk is asked to act while it lies there', () => {
  const looks = looksOf(view({ status: 'accepted', standing: { isOwner: true } }), 'member');
  expect(looks[0]).toEqual({ deed: 'solve', look: 'primary' });
  expect(looks.at(-1)).toEqual({ deed: 'note', look: 'quiet' });
});

test('while the party has it, the desk may act and is not urged to', () => {
  const looks = looksOf(
    view({ status: 'dispatched', standing: { isOwner: true, hasParty: true } }),
    'member',
  );
  expect(looks.map(({ look }) => look)).not.toContain('primary');
  expect(looks.map(({ deed }) => deed)).toContain('solve');
});
