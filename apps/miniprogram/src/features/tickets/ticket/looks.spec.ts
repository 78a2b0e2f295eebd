import { view } from '../../../../test/pretend-station';
import { looksOf, rareOf } from './looks';

test('the desk is asked to act while it lies there', () => {
  const looks = looksOf(view({ status: 'accepted', standing: { isOwner: true } }), 'member');
  expect(looks[0]).toEqual({ deed: 'solve', look: 'primary' });
  expect(looks.at(-1)).toEqual({ deed: 'note', look: 'quiet' });
});

test('taking a matter back is the last thing a resident is offered', () => {
  const looks = looksOf(view({ status: 'submitted', standing: { isReporter: true } }), 'resident');
  expect(looks.map(({ deed }) => deed).slice(-2)).toEqual(['note', 'withdraw']);
});

test('while the party has it, the desk may act and is not urged to', () => {
  const looks = looksOf(
    view({ status: 'dispatched', standing: { isOwner: true, hasParty: true } }),
    'member',
  );
  expect(looks.map(({ look }) => look)).not.toContain('primary');
  expect(looks.map(({ deed }) => deed)).toContain('solve');
});

test('between two answers that are both right neither is urged', () => {
  const asked = view({ status: 'accepted', standing: { hasOwner: true, isGivenUp: true } });
  const looks = looksOf(asked, 'secretary').filter(({ deed }) => deed === 'concede' || deed === 'carry_on');
  expect(looks.map(({ look }) => look)).toEqual(['second', 'second']);
});

test('what is seldom needed is nowhere else', () => {
  const atWork = view({
    status: 'in_progress',
    standing: { hasParty: true, isPartyOfTicket: true, isSuspendable: true },
  });
  const rare = rareOf(atWork, 'party');
  expect(rare).toEqual(['ask_extension', 'suspend', 'transfer']);
  expect(looksOf(atWork, 'party').filter(({ deed }) => rare.includes(deed))).toEqual([]);
});
