import type { Hat, ToldOf } from './told-as';
import { toldAs } from './told-as';

const told = (over: Partial<ToldOf>): ToldOf => ({
  personId: '某人',
  template: 'ticket-news',
  ...{ reporterId: '李阿姨', ownerId: '赵', partyId: '物业' },
  ...{ isFollower: false, isLookedAt: false },
  ...over,
});
const hat = (role: Hat['role'], partyId: string | null = null): Hat => ({ role, partyId });
const MEMBER = [hat('member')];

test.each<[string, Partial<ToldOf>, Hat[], ReturnType<typeof toldAs>]>([
  ['the one who said it', { personId: '李阿姨' }, [], 'resident'],
  ['the same, who sits at the desk too', { personId: '李阿姨' }, MEMBER, 'resident'],
  ['whoever works for the party that has it', {}, [hat('party', '物业')], 'party'],
  ['a worker in a matter of their own', { personId: '李阿姨' }, [hat('party', '物业')], 'party'],
  ['a worker of another party, who lives here', { isFollower: true }, [hat('party', '电力')], 'neighbour'],
  ['whoever answers for it', { personId: '赵' }, MEMBER, 'member'],
  ['a secretary who sits as well', {}, [...MEMBER, hat('secretary')], 'secretary'],
  ['somebody above the station', { template: 'please-review' }, [hat('district')], 'district'],
  ['a neighbour who follows', { isFollower: true, template: 'ticket-progress' }, [], 'neighbour'],
  ['a member who follows', { isFollower: true, template: 'ticket-progress' }, MEMBER, 'neighbour'],
  [
    'a member who follows, asked at the desk',
    { isFollower: true, template: 'please-verify' },
    MEMBER,
    'member',
  ],
  [
    'a member who follows what they answer for',
    { personId: '赵', isFollower: true, template: 'ticket-closed' },
    MEMBER,
    'member',
  ],
  ['whose flat is looked at', { isLookedAt: true }, [], 'neighbour'],
  ['a member whose flat is looked at', { isLookedAt: true }, MEMBER, 'neighbour'],
  ['nobody’s hat', { reporterId: null }, [], 'neighbour'],
])('%s', (_, over, hats, as) => {
  expect(toldAs(told(over), hats)).toBe(as);
});
