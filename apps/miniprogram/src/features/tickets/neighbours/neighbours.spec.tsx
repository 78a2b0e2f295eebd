import {
  answerFollowed,
  askForGuidance,
  findNearby,
  followTicket,
  listFollowed,
  listMyTickets,
  readDoor,
  readFollowed,
  readTicket,
  unfollowTicket,
  type FollowedMatter,
  type Guidance,
  type NearbyMatter,
} from '@doorstep/contracts';
import { screen, waitFor } from '@testing-library/react';
import MinePage from '../../../pages/mine/index';
import ReportPage from '../../../pages/report/index';
import TicketPage from '../../../pages/ticket/index';
import {
  HOUR_AGO,
  IN_AN_HOUR,
  person,
  PretendStation,
  someId,
  TEMPLATE,
} from '../../../../test/pretend-station';
import { allAnswered, newPhone, show, tap, type } from '../../../../test/show';
import Taro, { phone } from '../../../../test/taro-stub';
import { startOver } from '../report/draft';

const lamp = (news: Partial<NearbyMatter> = {}): NearbyMatter => ({
  ticketId: someId(100),
  category: 'lighting',
  status: 'in_progress',
  place: '5号楼2单元',
  reportedAt: HOUR_AGO,
  thumbUrl: null,
  custody: { holder: 'party', name: '红莲物业', since: HOUR_AGO, until: IN_AN_HOUR, isOverdue: false },
  followers: 3,
  isFollowing: false,
  isMine: false,
  ...news,
});
const followed = (news: Partial<FollowedMatter> = {}): FollowedMatter => ({
  ...lamp({ isFollowing: true, followers: 4 }),
  number: '20261122-003',
  outcome: null,
  proof: [],
  isAsked: false,
  myAnswer: null,
  fixed: 0,
  unfixed: 0,
  steps: [{ entryId: someId(300), title: '已派单', who: '赵淑芬', at: HOUR_AGO }],
  ...news,
});
const heard = (category: 'lighting'): Guidance => ({
  stationId: someId(1),
  stationName: '红莲驿站',
  stationPhone: null,
  matters: [
    {
      category,
      urgency: 'normal',
      why: ['提到“灯”→ 楼道院内照明'],
      isSure: true,
      party: { kind: 'property', name: '红莲物业', phone: null, hours: '' },
      partyId: null,
      meanwhile: null,
      withinMinutes: 5,
    },
  ],
  notAnIssue: null,
  place: { building: null, unit: null, room: null },
  numbers: [],
  secondOpinion: null,
});
const CODE = '7k3m9p2wxh';

let station: PretendStation;
beforeEach(() => {
  newPhone();
  startOver();
  station = new PretendStation(person('张叔', 'resident'));
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
});

test('before sending, what is open close by stands there with who has it; “me too” is one tap', async () => {
  station.answers(findNearby, () => ({ items: [lamp()] }));
  station.answers(followTicket, () => followed());
  show(<ReportPage />, { code: CODE });
  await tap('楼道院内照明');
  expect(await screen.findByText('附近已经有人反映了')).toBeTruthy();
  expect(screen.getByText('在红莲物业手里')).toBeTruthy();
  expect(screen.getByText(/3位邻居也是/)).toBeTruthy();
  expect(station.heard(findNearby)[0]?.input).toEqual({ category: 'lighting', doorCode: CODE });
  await tap('我也是');
  await waitFor(() => expect(phone.pages.at(-1)).toBe(`pages/ticket/index?id=${someId(100)}`));
  expect(station.heard(followTicket)).toHaveLength(1);
});

test('said in words alone, what they sound like is looked for, with the words', async () => {
  const text = '二单元灯又瞎了';
  station.answers(findNearby, () => ({ items: [lamp()] }));
  station.answers(askForGuidance, () => heard('lighting'));
  show(<ReportPage />, { code: CODE });
  await tap('说不清是哪类，直接说');
  await screen.findByText('5号楼2单元');
  await type('说一句话', text);
  expect(await screen.findByText('附近已经有人反映了')).toBeTruthy();
  expect(station.heard(findNearby).at(-1)?.input).toEqual({ category: 'lighting', doorCode: CODE, text });
});

test('one household’s own affair is not looked for among neighbours', async () => {
  station.answers(findNearby, () => ({ items: [lamp()] }));
  show(<ReportPage />, { code: CODE });
  await tap('楼上漏水');
  await screen.findByText('5号楼2单元');
  expect(station.heard(findNearby)).toEqual([]);
});

test('without an answer the report is sent as ever', async () => {
  station.refuses(findNearby, 'server.busy');
  show(<ReportPage />, { code: CODE });
  await tap('楼道院内照明');
  await screen.findByText('5号楼2单元');
  expect(screen.queryByText('附近已经有人反映了')).toBeNull();
  expect(screen.getByRole('button', { name: '发给驿站' })).toBeTruthy();
});

test('a message of a matter one follows opens it, and asks whether it is fixed here too', async () => {
  station.refuses(readTicket, 'ticket.unknown');
  station.answers(readFollowed, () =>
    followed({ status: 'awaiting_confirmation', isAsked: true, outcome: '换了灯泡' }),
  );
  station.answers(answerFollowed, () =>
    followed({ status: 'awaiting_confirmation', isAsked: true, myAnswer: true, fixed: 1 }),
  );
  station.mayStillCall(0, 'ticket-progress');
  show(<TicketPage />, { id: someId(100) });
  expect(await screen.findByText('您这里好了吗？')).toBeTruthy();
  expect(screen.getByText('换了灯泡')).toBeTruthy();
  await allAnswered();
  await tap('我这里好了');
  expect(Taro.requestSubscribeMessage).toHaveBeenCalledWith(expect.objectContaining({ tmplIds: [TEMPLATE] }));
  expect(await screen.findByText('您说好了')).toBeTruthy();
  expect(screen.getByText('4位附议：1位说好了，0位说没好')).toBeTruthy();
  expect(station.heard(answerFollowed)[0]?.input).toMatchObject({ isFixed: true });
});

test('what one follows stands under one’s own, and can be left', async () => {
  station.answers(listMyTickets, () => ({ items: [], nextCursor: null }));
  station.answers(listFollowed, () => ({ items: [lamp({ isFollowing: true })] }));
  show(<MinePage />);
  expect(await screen.findByText('我附议的')).toBeTruthy();
  await tap('看看这件事');
  expect(phone.pages.at(-1)).toBe(`pages/ticket/index?id=${someId(100)}`);

  station.refuses(readTicket, 'ticket.unknown');
  station.answers(readFollowed, () => followed());
  station.answers(unfollowTicket, () => ({}));
  show(<TicketPage />, { id: someId(100) });
  await tap('怎么告诉我的');
  expect(phone.pages.at(-1)).toBe(`pages/told/index?ticket=${someId(100)}`);
  await tap('不再跟着这件事');
  await waitFor(() => expect(station.heard(unfollowTicket)).toHaveLength(1));
});
