import { screen } from '@testing-library/react';
import WallPage from '../../pages/wall/index';
import { enter } from '../../device/session';
import { PretendStation, person } from '../../../test/pretend-station';
import { newPhone, show } from '../../../test/show';

beforeEach(() => newPhone());

test('whoever came to the wall from a page of their own finds the way back', async () => {
  new PretendStation(person('李阿姨', 'resident'));
  await enter();
  show(<WallPage />);
  expect(await screen.findByRole('button', { name: '返回' })).toBeTruthy();
});

test('the wall that hangs at the station has nowhere to go back to', async () => {
  new PretendStation(person('李阿姨', 'resident'));
  show(<WallPage />, { s: 'somewhere' });
  expect(await screen.findByRole('heading', { name: '心愿墙' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '返回' })).toBeNull();
});
