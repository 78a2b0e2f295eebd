import { signIn } from '@doorstep/contracts';
import { waitFor } from '@testing-library/react';
import { PretendStation, person } from '../../test/pretend-station';
import { newPhone } from '../../test/show';
import { phone } from '../../test/taro-stub';
import { queries } from './queries';
import { enter } from './session';
import { startListening } from './start-listening';

let stop: () => void = () => undefined;
beforeEach(() => newPhone());
afterEach(() => stop());

test('nobody is signed in by listening: the line opens only when a door has signed somebody in', async () => {
  const station = new PretendStation(person('李阿姨', 'resident'));
  stop = startListening();
  expect(phone.sockets).toHaveLength(0);
  expect(station.heard(signIn)).toHaveLength(0);
  await enter('7k3m9p2wxh');
  await waitFor(() => expect(phone.sockets).toHaveLength(1));
});

test('a hint makes old what it touches, and nothing else', async () => {
  new PretendStation(person('王建国', 'member'));
  await enter();
  stop = startListening();
  await waitFor(() => expect(phone.sockets).toHaveLength(1));
  phone.sockets[0]?.open();
  queries.setQueryData(['readBoard', {}], 'board');
  queries.setQueryData(['readTicket', {}], 'ticket');
  // Two who walk the same riser see each other's ticks.
  queries.setQueryData(['readSweep', {}], 'sweep');
  queries.setQueryData(['readInbox', {}], 'inbox');
  phone.sockets[0]?.say({ topic: 'board' });
  const isOld = (id: string): boolean | undefined => queries.getQueryState([id, {}])?.isInvalidated;
  expect(['readBoard', 'readTicket', 'readSweep', 'readInbox'].map(isOld)).toEqual([true, true, true, false]);
});
