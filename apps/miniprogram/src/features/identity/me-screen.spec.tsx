import { acceptInvitation, changeMe, wearRole } from '@doorstep/contracts';
import { screen, waitFor } from '@testing-library/react';
import MePage from '../../pages/me/index';
import { chooseTextSize } from '../../device/text-size';
import { IN_AN_HOUR, PretendStation, person } from '../../../test/pretend-station';
import { newPhone, show, tap, type } from '../../../test/show';
import { phone } from '../../../test/taro-stub';

const wang = person('王建国', 'member', 'resident');
let station: PretendStation;
beforeEach(() => {
  newPhone();
  chooseTextSize('standard');
  station = new PretendStation(wang);
});

test('the whole page grows with the chosen size, up to 30 pixels', async () => {
  const { container } = show(<MePage />);
  const size = (): string =>
    (container.firstElementChild as HTMLElement).style.getPropertyValue('--text-size');
  expect(size()).toBe('18px');
  await tap('大', 'radio');
  expect(size()).toBe('22px');
  await tap('最大', 'radio');
  expect(size()).toBe('30px');
});

test('another hat begins anew', async () => {
  const resident = { ...wang, active: wang.grants[1]! };
  station.answers(wearRole, () => ({
    accessToken: 'other',
    accessExpiresAt: IN_AN_HOUR,
    refreshToken: 'other',
    me: resident,
  }));
  show(<MePage />);
  await tap(/^居民/, 'radio');
  expect(await screen.findByText('现在是居民')).toBeTruthy();
  expect(phone.pages).toEqual(['pages/home/index']);
});

test('being read by name at the door is the member’s own choice', async () => {
  station.answers(changeMe, ({ showsNameAtDoor }) => ({
    ...wang,
    showsNameAtDoor: showsNameAtDoor === true,
  }));
  show(<MePage />);
  await tap('值班时在门口显示我的名字', 'switch');
  await waitFor(() => expect(screen.getByRole('switch').getAttribute('aria-checked')).toBe('true'));
});

test('a wrong invitation code says whom to ask', async () => {
  station.refuses(acceptInvitation, 'invitation.invalid');
  show(<MePage />);
  await tap('我有邀请码');
  await type('站长给您的邀请码', 'ABCD');
  await tap('领取身份');
  expect(await screen.findByText(/请找站长要新的/)).toBeTruthy();
});

test('the secretary finds the people and the doors of the station from here', async () => {
  station = new PretendStation(person('周站长', 'secretary'));
  show(<MePage />);
  await tap('驿站的人');
  await tap('楼门二维码');
  await tap('我的班');
  await tap('班表');
  await tap('排班');
  await tap('值班规矩');
  expect(phone.pages.slice(1)).toEqual([
    'pages/people/index',
    'pages/doors/index',
    'pages/duties/index',
    'pages/roster/index',
    'pages/drafting/index',
    'pages/duty-rules/index',
  ]);
});

test('the books stand on shelves, each under a heading a screen reader can jump to', async () => {
  station = new PretendStation(person('周站长', 'secretary'));
  show(<MePage />);
  await screen.findByText('驿站的人');
  const heads = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
  expect(heads).toEqual(['字的大小', '值班和提醒', '居民的事', '心愿', '驿站']);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('我');
});

test('a resident has no shelves', async () => {
  station = new PretendStation(person('李阿姨', 'resident'));
  show(<MePage />);
  await screen.findByText('字的大小');
  expect(screen.queryByText('值班和提醒')).toBeNull();
});

test('a member finds the doors, for the plates, but not the list of people', async () => {
  show(<MePage />);
  expect(await screen.findByRole('button', { name: '楼门二维码' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '驿站的人' })).toBeNull();
});
