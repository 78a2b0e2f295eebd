import {
  askForGuidance,
  changeDirectoryEntry,
  listParties,
  readDirectory,
  type DirectoryEntry,
  type Guidance,
} from '@doorstep/contracts';
import { screen } from '@testing-library/react';
import { enter } from '../../device/session';
import DirectoryPage from '../../pages/directory/index';
import { PretendStation, person, someId } from '../../../test/pretend-station';
import { newPhone, show, tap, type } from '../../../test/show';
import Taro from '../../../test/taro-stub';

const CODE = '7k3m9p2wxh';
const entry: DirectoryEntry = {
  category: 'telecom',
  party: { kind: 'telecom', name: '宽带客服', phone: '10010', hours: '全天' },
  partyId: someId(60),
  meanwhile: '先把光猫断电一分钟',
  withinMinutes: 5,
  numbers: [],
  own: null,
};
const nothing: Guidance = {
  stationId: someId(1),
  stationName: '红莲驿站',
  stationPhone: '010-63456789',
  matters: [],
  notAnIssue: null,
  place: { building: null, unit: null, room: null },
  numbers: [],
  secondOpinion: null,
};
let station: PretendStation;

function opened(role: 'resident' | 'secretary' = 'resident'): void {
  newPhone();
  station = new PretendStation(person('李阿姨', role));
  station.answers(readDirectory, () => ({
    stationId: someId(1),
    stationName: '红莲驿站',
    stationPhone: '010-63456789',
    stationPlace: '',
    entries: [entry],
  }));
}

test('looked up without signing in: who, under which number, when, and what to do meanwhile', async () => {
  opened();
  show(<DirectoryPage />, { code: CODE });
  await tap('网络通信');
  await tap('网络电视电话，宽带客服');
  expect(await screen.findByText('归宽带客服管')).toBeTruthy();
  expect(screen.getByText('时间：全天')).toBeTruthy();
  expect(screen.getByText('您先这样：先把光猫断电一分钟')).toBeTruthy();
  await tap('打给宽带客服 10010');
  expect(Taro.makePhoneCall).toHaveBeenCalledWith(expect.objectContaining({ phoneNumber: '10010' }));
  expect(station.heard(readDirectory)[0]?.input).toEqual({ doorCode: CODE });
});

test('asked in own words: the answer with its why, and the words go along to the station', async () => {
  opened();
  const why = ['提到“网线”→ 网络电视电话'];
  station.answers(askForGuidance, () => ({
    ...nothing,
    matters: [{ ...entry, urgency: 'normal' as const, why, isSure: true }],
  }));
  show(<DirectoryPage />, { code: CODE });
  await type('说说是什么事', '拉网线找谁');
  expect(await screen.findByText('因为提到“网线”→ 网络电视电话')).toBeTruthy();
  expect(station.heard(askForGuidance).map(({ input }) => input)).toEqual([
    { doorCode: CODE, words: '拉网线找谁' },
  ]);
  await tap('报给驿站');
  const { url } = (Taro.navigateTo as jest.Mock).mock.lastCall[0] as { url: string };
  expect(decodeURIComponent(url)).toContain('words=拉网线找谁');
});

test('danger is seen by the phone itself, with nobody answering', async () => {
  opened();
  show(<DirectoryPage />, { code: CODE });
  await screen.findByText('或者点一类看看');
  station.isReachable = false;
  await type('说说是什么事', '楼道里一股煤气味');
  expect(await screen.findByText('有危险，先打电话')).toBeTruthy();
  await tap('打 119（火警）');
  expect(Taro.makePhoneCall).toHaveBeenCalledWith(expect.objectContaining({ phoneNumber: '119' }));
});

test('the secretary changes who answers here; what is left empty is as usual', async () => {
  opened('secretary');
  await enter();
  station.answers(listParties, () => ({ items: [], suggestedPartyId: null }));
  station.answers(changeDirectoryEntry, () => entry);
  show(<DirectoryPage />);
  await tap('网络通信');
  await tap('网络电视电话，宽带客服');
  await tap('改这一条');
  await type('时间', '上午九点到十一点');
  await tap('改好');
  expect(await screen.findByText('改好了，马上生效。')).toBeTruthy();
  expect(station.heard(changeDirectoryEntry).map(({ input }) => input)).toEqual([
    { category: 'telecom', partyId: null, phone: null, hours: '上午九点到十一点', meanwhile: null },
  ]);
});

test('a resident is offered no change', async () => {
  opened();
  await enter();
  show(<DirectoryPage />);
  await tap('网络通信');
  await tap('网络电视电话，宽带客服');
  expect(await screen.findByText('报给驿站')).toBeTruthy();
  expect(screen.queryByText('改这一条')).toBeNull();
});
