import {
  agreeVisit,
  answerExtension,
  callBack,
  giveUpTicket,
  listParties,
  proposeVisit,
  readTicket,
  suspendTicket,
  whistleForTicket,
  type Me,
} from '@doorstep/contracts';
import { stationDay, stationInstant } from '@doorstep/domain';
import { screen, waitFor } from '@testing-library/react';
import TicketPage from '../../../pages/ticket/index';
import { IN_AN_HOUR, person, PretendStation, someId, view } from '../../../../test/pretend-station';
import { newPhone, show, tap, type } from '../../../../test/show';

let station: PretendStation;
function open(me: Me, ticket = view()): void {
  station = new PretendStation(me);
  station.answers(readTicket, () => ticket);
  show(<TicketPage />, { id: someId(100) });
}
beforeEach(() => newPhone());

const choose = (words: string | RegExp): Promise<void> => tap(words, 'radio');

const TOMORROW = stationDay(new Date(Date.now() + 86_400_000));
const window = {
  from: stationInstant(TOMORROW, 14).toISOString(),
  until: stationInstant(TOMORROW, 16).toISOString(),
};
const worker = person('钱师傅', 'party');
const li = person('李阿姨', 'resident');
const atWork = (news: Parameters<typeof view>[0] = {}, standing = {}) =>
  view({
    status: 'in_progress',
    ...news,
    standing: { hasParty: true, hasOwner: true, isSuspendable: true, ...standing },
  });

test('a worker proposes a day and hours; a day alone is not enough', async () => {
  open(worker, atWork({}, { isPartyOfTicket: true }));
  station.answers(proposeVisit, () =>
    atWork(
      { window: { ...window, by: 'party', isAgreed: false } },
      { isPartyOfTicket: true, windowBy: 'party' },
    ),
  );
  await tap('约上门时间');
  await choose(/^明天/);
  await tap('提这个时间');
  expect(await screen.findByText('请在上面选一个。')).toBeTruthy();
  await choose('14点到16点');
  await tap('提这个时间');
  expect(await screen.findByText('您提的上门时间，等对方答应')).toBeTruthy();
  expect(station.heard(proposeVisit)[0]?.input).toMatchObject(window);
});

test('the resident sees the time large and agrees with one tap; another one is the second button', async () => {
  const proposed = { ...window, by: 'party' as const, isAgreed: false };
  open(li, atWork({ window: proposed }, { isReporter: true, windowBy: 'party' }));
  station.answers(agreeVisit, () =>
    atWork({ status: 'scheduled', window: { ...proposed, isAgreed: true } }, { isReporter: true }),
  );
  expect(await screen.findByText('师傅想这个时间上门')).toBeTruthy();
  expect(screen.getByText(/^明天（/)).toBeTruthy();
  expect(screen.getByText(/14:00–16:00$/)).toBeTruthy();
  expect(screen.getByRole('button', { name: '换个时间' })).toBeTruthy();
  await tap('就这个时间');
  expect(await screen.findByText('说好的上门时间')).toBeTruthy();
});

test('what is seldom needed stands behind one button; a cause is chosen, not written', async () => {
  open(worker, atWork({}, { isPartyOfTicket: true }));
  station.answers(suspendTicket, () =>
    atWork(
      { status: 'suspended', suspension: { cause: 'wait_part', until: IN_AN_HOUR } },
      { isPartyOfTicket: true },
    ),
  );
  await screen.findByRole('button', { name: '报完工' });
  expect(screen.queryByRole('button', { name: '先停一停' })).toBeNull();
  await tap('更多办法');
  await tap('先停一停');
  await tap('先停下');
  expect(await screen.findByText('请在上面选一个。')).toBeTruthy();
  await choose('等配件');
  await tap('先停下');
  expect(await screen.findByText(/^等配件，最晚.+接着办$/)).toBeTruthy();
  expect(station.heard(suspendTicket)[0]?.input).toMatchObject({ cause: 'wait_part' });
});

test('the owner reads what the party asks for and answers; a no says why', async () => {
  const extension = { until: window.until, reason: '要等配件' };
  open(person('王建国', 'member'), atWork({ extension }, { isOwner: true, hasAsked: true }));
  station.answers(answerExtension, () => atWork({}, { isOwner: true }));
  expect(await screen.findByText(/^想延到明天.+要等配件$/)).toBeTruthy();
  expect(screen.getByRole('button', { name: '同意延期' })).toBeTruthy();
  await tap('不同意延期');
  await tap('请按原来的时间办');
  expect(await screen.findByText('请写一句话。')).toBeTruthy();
  await tap('家里有老人，等不了');
  await tap('请按原来的时间办');
  await waitFor(() =>
    expect(station.heard(answerExtension)[0]?.input).toMatchObject({
      isGranted: false,
      reason: '家里有老人，等不了',
    }),
  );
});

test('a resident is shown no request that is not answered yet', async () => {
  const extension = { until: window.until, reason: '要等配件' };
  open(li, atWork({ extension }, { isReporter: true, hasAsked: true }));
  await screen.findByRole('button', { name: '约上门时间' });
  expect(screen.queryByText(/要等配件/)).toBeNull();
});

test('not solvable for now: why, what the resident was told, and when to look again', async () => {
  open(person('王建国', 'member'), view({ status: 'accepted', standing: { isOwner: true, hasOwner: true } }));
  station.answers(giveUpTicket, () => view({ status: 'accepted' }));
  await tap('更多办法');
  await tap('暂时解决不了');
  await choose(/^一个月后/);
  await tap('产权不清，没有单位肯接');
  await tap('请站长定');
  expect(await screen.findByText('请写明怎么跟居民说的。')).toBeTruthy();
  await type('怎么跟居民说的', '上门说明了');
  await tap('请站长定');
  await waitFor(() =>
    expect(station.heard(giveUpTicket)[0]?.input).toMatchObject({
      reason: '产权不清，没有单位肯接',
      explanation: '上门说明了',
    }),
  );
});

const resolved = () => view({ status: 'resolved', standing: { hasOwner: true, isRecent: true } });

test('asking afterwards: ring, then what they say and how content they are', async () => {
  open(person('钱淑芬', 'member'), {
    ...resolved(),
    reporter: { name: '李阿姨', phone: '13800138000', via: 'phone' },
  });
  station.answers(callBack, () => view({ status: 'reviewed' }));
  await tap('回访');
  expect(screen.queryByRole('radio', { name: '很满意' })).toBeNull();
  await choose('解决了');
  await tap('记下来');
  expect(await screen.findByText('请在上面选一个。')).toBeTruthy();
  await choose('很满意');
  await tap('记下来');
  await waitFor(() =>
    expect(station.heard(callBack)[0]?.input).toMatchObject({
      channel: 'phone',
      answer: { rating: 5, isSolved: true },
    }),
  );
});

test('nobody reached is one tap more, and asks for no rating', async () => {
  open(person('钱淑芬', 'member'), resolved());
  station.answers(callBack, resolved);
  await tap('回访');
  await choose('没联系上');
  await tap('记下来');
  await waitFor(() => expect(station.heard(callBack)[0]?.input).toMatchObject({ answer: null }));
});

test('whoever handled it has no such button', async () => {
  const done = view({ status: 'resolved', standing: { hasOwner: true, isOwner: true, hasHandled: true } });
  open(person('王建国', 'member'), done);
  await screen.findByText('已解决');
  expect(screen.queryByRole('button', { name: '回访' })).toBeNull();
});

test('another party is asked to help; whoever leads is not among them', async () => {
  const party = { partyId: someId(60), name: '红莲物业', phone: null };
  open(person('王建国', 'member'), atWork({ party, partyName: '红莲物业' }, { isOwner: true }));
  station.answers(listParties, () => ({
    items: ['红莲物业', '施工队'].map((name, nth) => ({
      partyId: someId(60 + nth),
      kind: 'property' as const,
      name,
      phone: null,
      hours: '',
      hasStaff: true,
    })),
    suggestedPartyId: someId(60),
  }));
  station.answers(whistleForTicket, () => atWork({}, { isOwner: true }));
  await tap('更多办法');
  await tap('再请一家单位');
  await screen.findByRole('radio', { name: /^施工队/ });
  expect(screen.queryByRole('radio', { name: /^红莲物业/ })).toBeNull();
  await choose(/^施工队/);
  await tap('请他们一起办');
  await waitFor(() =>
    expect(station.heard(whistleForTicket)[0]?.input).toMatchObject({ partyIds: [someId(61)] }),
  );
});

const told = (type: string, words: string) => ({ ...view().timeline[0]!, entryId: someId(301), type, words });

test('shown another way, the resident reads first whom to ask, and may object', async () => {
  const diverted = view({ status: 'diverted', standing: { isReporter: true, isRecent: true } });
  const timeline = [...diverted.timeline, told('ticket.diverted', '要通过诉讼解决，法院')];
  open(li, { ...diverted, timeline });
  expect(await screen.findByText('这件事该找谁')).toBeTruthy();
  expect(screen.getAllByText('要通过诉讼解决，法院').length).toBe(2);
  expect(screen.getByRole('button', { name: '我有异议' })).toBeTruthy();
});

test('whoever is waited for is spoken to', async () => {
  const suspension = { cause: 'wait_resident' as const, until: window.until };
  open(li, view({ status: 'suspended', suspension, standing: { isReporter: true, hasParty: true } }));
  expect(await screen.findByText(/^等您方便，最晚.+接着办$/)).toBeTruthy();
});
