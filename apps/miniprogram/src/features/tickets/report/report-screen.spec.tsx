import {
  askForGuidance,
  readDoor,
  readSubscriptions,
  reportTicket,
  signIn,
  uploadMedia,
  type Guidance,
  type GuidedMatter,
} from '@doorstep/contracts';
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import ReportPage from '../../../pages/report/index';
import { flush } from '../../../device/outbox';
import {
  HOUR_AGO,
  IN_AN_HOUR,
  PretendStation,
  person,
  someId,
  TEMPLATE,
} from '../../../../test/pretend-station';
import { newPhone, show, tap, type } from '../../../../test/show';
import Taro, { phone } from '../../../../test/taro-stub';
import { carryReports } from './carry-reports';
import { startOver, useDraft } from './draft';

const CODE = '7k3m9p2wxh';
let station: PretendStation;

beforeEach(() => {
  newPhone();
  startOver();
  carryReports();
  station = new PretendStation(person('李阿姨', 'resident'));
  station.answers(readDoor, () => ({
    code: CODE,
    stationId: someId(1),
    stationName: '红莲驿站',
    community: '红莲社区',
    building: 5,
    unit: 2,
    label: '5号楼2单元',
    stationPhone: '010-63456789',
    stationPlace: '',
    onDuty: [],
    dutyUntil: null,
  }));
  station.answers(reportTicket, () => ({
    ticketId: someId(100),
    number: '20261122-003',
    reportedAt: HOUR_AGO,
    acceptBy: new Date(Date.parse(HOUR_AGO) + 300_000).toISOString(),
    emergencyNumbers: [],
  }));
});

async function sayIce(): Promise<void> {
  show(<ReportPage />, { code: CODE });
  await tap('结冰积雪');
  await screen.findByText('5号楼2单元');
  await type('说一句话', '门口结冰了');
}

test('picture, sentence, send: the station has it, with a number and a promise', async () => {
  await sayIce();
  await tap('发给驿站');
  expect(await screen.findByText('驿站收到了')).toBeTruthy();
  expect(screen.getByText('编号：11月22日第3号')).toBeTruthy();
  expect(screen.getByText(/^5分钟内有人接/)).toBeTruthy();
  expect(station.heard(reportTicket)[0]?.input).toEqual({
    category: 'ice_snow',
    text: '门口结冰了',
    mediaIds: [],
    doorCode: CODE,
  });
});

test('without a signal it is kept with kind words, and sent once the signal is back, under the same key', async () => {
  await sayIce();
  await waitFor(() => expect(station.heard(signIn)).toHaveLength(1));
  station.isReachable = false;
  await tap('发给驿站');
  expect(await screen.findByText('已经存好了')).toBeTruthy();
  expect(screen.getByText(/有1件事等着发出去/)).toBeTruthy();
  const kept = [...phone.storage.values()].flat() as { key?: string }[];
  station.isReachable = true;
  await act(() => flush());
  expect(await screen.findByText('驿站收到了')).toBeTruthy();
  const [sent, ...more] = station.heard(reportTicket);
  expect(more).toEqual([]);
  expect(kept.some((parcel) => parcel.key === sent?.key)).toBe(true);
});

test('nothing said: what is missing is said, and nothing is sent', async () => {
  show(<ReportPage />, { code: CODE });
  await tap('结冰积雪');
  await screen.findByText('5号楼2单元');
  await tap('发给驿站');
  expect(await screen.findByText('请写一句话、说一句话，或者拍一张照片。')).toBeTruthy();
  expect(station.heard(reportTicket)).toEqual([]);
});

test('without a scanned door the building is chosen by tapping', async () => {
  show(<ReportPage />);
  await tap('楼上漏水');
  await type('说一句话', '天花板滴水');
  await tap('5号楼', 'radio');
  await tap('3单元', 'radio');
  await tap('发给驿站');
  await screen.findByText('驿站收到了');
  expect(station.heard(reportTicket)[0]?.input).toMatchObject({ place: { building: 5, unit: 3 } });
});

test('a photo goes along, and may be taken out again', async () => {
  Taro.chooseMedia.mockResolvedValueOnce({
    tempFiles: [
      { tempFilePath: 'a.jpg', size: 10 },
      { tempFilePath: 'b.jpg', size: 10 },
    ],
  });
  const url = '/api/media/x';
  let uploads = 0;
  station.answers(uploadMedia, () => ({
    mediaId: someId(500 + uploads++),
    kind: 'photo' as const,
    url,
    thumbUrl: url,
    width: 8,
    height: 6,
    seconds: null,
  }));
  show(<ReportPage />, { code: CODE });
  await tap('结冰积雪');
  await screen.findByText('5号楼2单元');
  await tap('拍一张照片');
  await tap('去掉第1张照片');
  await tap('发给驿站');
  await screen.findByText('驿站收到了');
  expect(station.heard(reportTicket)[0]?.input['mediaIds']).toEqual([someId(501)]);
});

test('gas: the number to call comes first, and the report is sent all the same', async () => {
  show(<ReportPage />, { code: CODE });
  await tap('更多');
  await tap('燃气泄漏');
  await tap('打 119（火警）');
  expect(Taro.makePhoneCall).toHaveBeenCalledWith({ phoneNumber: '119' });
  await screen.findByText('5号楼2单元');
  await type('说一句话', '楼道有煤气味');
  await tap('发给驿站');
  await screen.findByText('驿站收到了');
  expect(station.heard(reportTicket)).toHaveLength(1);
});

test('a refusal is read aloud, and what was written can be changed and sent under another key', async () => {
  station.refuses(reportTicket, 'place.unknown');
  await sayIce();
  await tap('发给驿站');
  expect(await screen.findByText('没有发成：没有这个楼门，请重新选择。')).toBeTruthy();
  await tap('改一改再发');
  expect(await screen.findByDisplayValue('门口结冰了')).toBeTruthy();
  await tap('发给驿站');
  await waitFor(() => expect(station.heard(reportTicket)).toHaveLength(2));
  const [first, second] = station.heard(reportTicket);
  expect(second?.key).not.toBe(first?.key);
});

test('a member writes it down for somebody at the desk, whose name is needed', async () => {
  station = new PretendStation(person('王建国', 'member'));
  station.answers(reportTicket, () => ({
    ticketId: someId(100),
    number: '20261122-004',
    reportedAt: HOUR_AGO,
    acceptBy: IN_AN_HOUR,
    emergencyNumbers: [],
  }));
  show(<ReportPage />);
  await screen.findByRole('button', { name: /值班党员/ });
  await tap('楼道院内照明');
  await tap('5号楼', 'radio');
  await type('说一句话', '三层灯不亮');
  await tap('发给驿站');
  expect(await screen.findByText('请填来反映的居民怎么称呼。')).toBeTruthy();
  await tap('打电话说的', 'radio');
  await type('居民怎么称呼', '孙大爷');
  await tap('发给驿站');
  await screen.findByText('驿站收到了');
  expect(station.heard(reportTicket)[0]?.input).toMatchObject({
    onBehalf: { name: '孙大爷', phone: null, via: 'call' },
  });
});

const PROGRESS = { key: 'ticket-progress' as const, templateId: 'tmpl', title: '进展' };

test('WeChat is asked for consent in the tap itself', async () => {
  station.answers(readSubscriptions, () => ({ items: [{ ...PROGRESS, credits: 0, isLongTerm: false }] }));
  await sayIce();
  await tap('发给驿站');
  expect(await screen.findByText(/点一次，微信就能给您发一条。这一条留着，等办好了请您看一看/)).toBeTruthy();
  await tap('办好了，发微信告诉我');
  expect(Taro.requestSubscribeMessage).toHaveBeenCalledWith(expect.objectContaining({ tmplIds: ['tmpl'] }));
});

test('the first message is for the question; whoever taps once more hears on the way too', async () => {
  station.mayStillCall(0, 'ticket-progress');
  Taro.requestSubscribeMessage.mockResolvedValueOnce({ [TEMPLATE]: 'accept' } as never);
  await sayIce();
  await tap('发给驿站');
  await tap('办好了，发微信告诉我');
  expect(await screen.findByText(/微信还能给您发1条，总留一条等办好了请您看一看/)).toBeTruthy();
  expect(screen.getByRole('button', { name: '再添一条微信提醒' })).toBeTruthy();
});

test.each([
  [0, 1],
  [1, 0],
])('for long, with %i consents on record, the question stands there %i times', async (credits, times) => {
  const asked = jest.fn(() => ({ items: [{ ...PROGRESS, credits, isLongTerm: true }] }));
  station.answers(readSubscriptions, asked);
  await sayIce();
  await tap('发给驿站');
  await screen.findByText('驿站收到了');
  await waitFor(() => expect(asked).toHaveBeenCalled());
  await waitFor(() => expect(screen.queryAllByText('办到哪一步，发微信告诉我')).toHaveLength(times));
});

test('what was begun is found again after leaving, and can be begun anew', async () => {
  await sayIce();
  cleanup();
  show(<ReportPage />, { code: CODE });
  expect(await screen.findByText('上次没写完的还在，接着写就行。')).toBeTruthy();
  expect(await screen.findByDisplayValue('门口结冰了')).toBeTruthy();
  await tap('重新写');
  expect(await screen.findByText('出了什么事？点一张图')).toBeTruthy();
});

const understood = (news: Partial<Guidance>): Guidance => ({
  stationId: someId(1),
  stationName: '红莲驿站',
  stationPhone: '010-63456789',
  matters: [],
  notAnIssue: null,
  place: { building: null, unit: null, room: null },
  numbers: [],
  secondOpinion: null,
  ...news,
});
const DRAIN: GuidedMatter = {
  category: 'drain_blocked',
  urgency: 'urgent',
  why: ['提到“堵了”→ 下水堵塞返水'],
  isSure: true,
  party: { kind: 'property', name: '红莲物业', phone: null, hours: '' },
  partyId: null,
  meanwhile: '先别再往下倒水',
  withinMinutes: 5,
};

test('while one writes: what it seems to be, why, whose it is; taken with a tap, and the own choice stays until then', async () => {
  station.answers(askForGuidance, () => understood({ matters: [DRAIN] }));
  show(<ReportPage />, { code: CODE });
  await tap('结冰积雪');
  await type('说一句话', '下水道堵了');
  expect(await screen.findByText('听起来是：下水堵塞返水')).toBeTruthy();
  expect(screen.getByText('提到“堵了”→ 下水堵塞返水')).toBeTruthy();
  expect(screen.getByText('值班党员5分钟内接，归红莲物业办。')).toBeTruthy();
  expect(screen.getByText('结冰积雪')).toBeTruthy();
  await tap('改成“下水堵塞返水”');
  await tap('发给驿站');
  await screen.findByText('驿站收到了');
  expect(station.heard(reportTicket)[0]?.input).toMatchObject({ category: 'drain_blocked' });
});

test('whoever cannot say what kind it is just says it: sent without a kind, the station understands', async () => {
  show(<ReportPage />, { code: CODE });
  await tap('说不清是哪类，直接说');
  await screen.findByText('5号楼2单元');
  await type('说一句话', '下水道堵了');
  await tap('发给驿站');
  await screen.findByText('驿站收到了');
  expect(station.heard(reportTicket)[0]?.input).toEqual({ text: '下水道堵了', mediaIds: [], doorCode: CODE });
});

test('a gas smell shows the numbers at once, though nobody answers, and is sent all the same', async () => {
  show(<ReportPage />, { code: CODE });
  await tap('说不清是哪类，直接说');
  await screen.findByText('5号楼2单元');
  station.refuses(askForGuidance, 'rate.limited');
  await type('说一句话', '楼道里一股煤气味');
  expect(await screen.findByText('先打电话，再发给驿站')).toBeTruthy();
  expect(screen.getByText(/先关燃气总阀/)).toBeTruthy();
  await tap('打 119（火警）');
  expect(Taro.makePhoneCall).toHaveBeenCalledWith(expect.objectContaining({ phoneNumber: '119' }));
  await tap('发给驿站');
  expect(await screen.findByText('驿站收到了')).toBeTruthy();
});

test.each([
  ['wish' as const, '想找人下棋', '这像是一个心愿'],
  ['abuse' as const, '你们都是废物', '听得出您很着急'],
])('%s in the wrong place gets a kind answer, and nothing is lost', async (kind, words, answer) => {
  station.answers(askForGuidance, () => understood({ notAnIssue: { kind, why: [] } }));
  show(<ReportPage />, { code: CODE });
  await tap('说不清是哪类，直接说');
  await type('说一句话', words);
  expect(await screen.findByText(answer)).toBeTruthy();
  expect(useDraft.getState().draft.text).toBe(words);
});

test('a wish is carried to the wall with the words and the door it was said at', async () => {
  station.answers(askForGuidance, () => understood({ notAnIssue: { kind: 'wish', why: [] } }));
  show(<ReportPage />, { code: CODE });
  await tap('说不清是哪类，直接说');
  await screen.findByText('5号楼2单元');
  await type('说一句话', '想找人下棋');
  await tap('写成心愿卡');
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: `/pages/wish/index?code=${CODE}&words=${encodeURIComponent('想找人下棋')}`,
  });
});

test('a place named in the words is offered, and taken with a tap', async () => {
  const place = { building: 5, unit: 2, room: null };
  station.answers(askForGuidance, () => understood({ matters: [DRAIN], place }));
  show(<ReportPage />);
  await tap('说不清是哪类，直接说');
  await type('说一句话', '5号楼2单元下水道堵了');
  await tap('是在5号楼2单元吗？点这里填上');
  await tap('发给驿站');
  await screen.findByText('驿站收到了');
  expect(station.heard(reportTicket)[0]?.input).toMatchObject({ place: { building: 5, unit: 2 } });
});

test('words said on another page come along', async () => {
  show(<ReportPage />, { code: CODE, words: '拉网线找谁' });
  expect(await screen.findByDisplayValue('拉网线找谁')).toBeTruthy();
});
