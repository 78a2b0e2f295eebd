import { readDoor, signIn } from '@doorstep/contracts';
import { screen, waitFor } from '@testing-library/react';
import DoorPage from '../../pages/door/index';
import { PretendStation, IN_AN_HOUR, person, someId } from '../../../test/pretend-station';
import { newPhone, show, tap, type } from '../../../test/show';
import Taro, { phone } from '../../../test/taro-stub';

const CODE = '7k3m9p2wxh';
const door = {
  code: CODE,
  stationId: someId(1),
  stationName: '红莲驿站',
  community: '红莲社区',
  building: 5,
  unit: 2,
  label: '5号楼2单元',
  stationPhone: '010-63456789',
  stationPlace: '6号楼1层',
  onDuty: [
    { name: '王建国', agreed: true },
    { name: '值班党员', agreed: false },
  ],
  dutyUntil: IN_AN_HOUR,
};

let station: PretendStation;
beforeEach(() => {
  newPhone();
  station = new PretendStation(person('李阿姨', 'resident'));
  station.answers(readDoor, () => door);
});

test.each([
  ['q', { q: encodeURIComponent(`https://station.example/d/${CODE}`) }],
  ['scene', { scene: encodeURIComponent(`d=${CODE}`) }],
  ['a link', { code: CODE }],
])('a code that comes in as %s says where one is and who is there', async (_, params) => {
  show(<DoorPage />, params);
  expect(await screen.findByText('5号楼2单元')).toBeTruthy();
  expect(screen.getByText('王建国、值班党员')).toBeTruthy();
});

test('a newcomer is signed in by the door they scanned, and by nothing before it', async () => {
  show(<DoorPage />, { code: CODE });
  await waitFor(() => expect(station.heard(signIn)).toHaveLength(1));
  expect(station.heard(signIn)[0]?.input).toMatchObject({ doorCode: CODE });
});

test('reporting takes the door along, and the telephone is one tap away', async () => {
  show(<DoorPage />, { code: CODE });
  await tap(/^打电话给驿站/);
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '010-63456789' });
  await tap(/^反映问题/);
  expect(phone.pages.at(-1)).toBe(`pages/report/index?code=${CODE}`);
});

test('a retired code says so kindly and offers another way', async () => {
  station.refuses(readDoor, 'door.retired');
  show(<DoorPage />, { code: CODE });
  expect(await screen.findByText(/这个二维码已停用/)).toBeTruthy();
  await type('或者输入门牌上的编号', '  7K3M 9P2W XJ ');
  await tap('打开');
  expect(phone.pages.at(-1)).toBe('pages/door/index?code=7k3m9p2wxj');
});

test('a code that is none of ours is said to be none', async () => {
  show(<DoorPage />, { q: 'https://example.com/' });
  expect(await screen.findByText(/认不出来/)).toBeTruthy();
  await type('或者输入门牌上的编号', '123');
  await tap('打开');
  expect(await screen.findByText(/一共十个字符/)).toBeTruthy();
});

test('who scanned once need not scan again', async () => {
  const first = show(<DoorPage />, { code: CODE });
  await screen.findByText('5号楼2单元');
  first.unmount();
  show(<DoorPage />);
  expect(await screen.findByText('5号楼2单元')).toBeTruthy();
});

test('without network the door seen last is still there, and says that it may be old', async () => {
  const first = show(<DoorPage />, { code: CODE });
  await screen.findByText('5号楼2单元');
  first.unmount();
  station.isReachable = false;
  const { queries } = jest.requireActual<typeof import('../../device/queries')>('../../device/queries');
  queries.clear();
  show(<DoorPage />, { code: CODE });
  expect(await screen.findByText('5号楼2单元')).toBeTruthy();
  expect(await screen.findByText(/网络不通/)).toBeTruthy();
});
