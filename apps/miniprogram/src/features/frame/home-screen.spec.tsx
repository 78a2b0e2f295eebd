import { signIn } from '@doorstep/contracts';
import type { Role } from '@doorstep/domain';
import { screen, waitFor } from '@testing-library/react';
import HomePage from '../../pages/home/index';
import { PretendStation, person } from '../../../test/pretend-station';
import { newPhone, show, tap } from '../../../test/show';
import { phone } from '../../../test/taro-stub';

beforeEach(() => newPhone());

test.each<[Role, string]>([
  ['resident', 'pages/door/index'],
  ['member', 'pages/board/index'],
  ['secretary', 'pages/board/index'],
  ['district', 'pages/board/index'],
  ['party', 'pages/work/index'],
])('a %s begins at %s', async (role, page) => {
  new PretendStation(person('某人', role));
  show(<HomePage />);
  await waitFor(() => expect(phone.pages).toEqual([page]));
});

test('a stranger is led to the door, which asks for its code', async () => {
  new PretendStation(person('某人', 'resident')).refuses(signIn, 'door.unknown');
  show(<HomePage />);
  await waitFor(() => expect(phone.pages).toEqual(['pages/door/index']));
});

test('without network it says so and tries again', async () => {
  const station = new PretendStation(person('某人', 'resident'));
  station.isReachable = false;
  show(<HomePage />);
  await screen.findByText(/现在连不上驿站/);
  station.isReachable = true;
  await tap('再试一次');
  await waitFor(() => expect(phone.pages).toEqual(['pages/door/index']));
});
