import {
  acceptTicket,
  claimTicket,
  confirmTicket,
  dispatchTicket,
  listParties,
  readTicket,
  seeTicket,
  signForTicket,
  uploadMedia,
  type Me,
} from '@doorstep/contracts';
import { screen, waitFor } from '@testing-library/react';
import TicketPage from '../../../pages/ticket/index';
import { HOUR_AGO, PretendStation, person, someId, TEMPLATE, view } from '../../../../test/pretend-station';
import { allAnswered, newPhone, show, tap, type } from '../../../../test/show';
import Taro, { phone } from '../../../../test/taro-stub';

const awaiting = view({
  status: 'awaiting_confirmation',
  outcome: '物业已清理',
  custody: { holder: 'resident', name: '李阿姨', since: HOUR_AGO, until: null, isOverdue: false },
  standing: { isReporter: true, hasParty: true },
});

let station: PretendStation;
function open(me: Me, ticket = view()): void {
  station = new PretendStation(me);
  station.answers(readTicket, () => ticket);
  show(<TicketPage />, { id: someId(100) });
}

beforeEach(() => newPhone());

test('a resident sees in whose hands it is, what came of it and what happened', async () => {
  open(person('李阿姨', 'resident'), awaiting);
  expect(await screen.findByText('等您说一声：解决了没有')).toBeTruthy();
  expect(screen.getByText('物业已清理')).toBeTruthy();
  expect(screen.getByText('反映了问题')).toBeTruthy();
});

test('in whose hands the time went stands there in one line; each clock says why when asked', async () => {
  const clock = {
    name: 'finish' as const,
    title: '办结',
    who: '物业',
    state: 'running' as const,
    startedAt: HOUR_AGO,
    dueAt: HOUR_AGO,
    stoppedAt: null,
    isOverdue: true,
    used: '2小时',
    limit: '1小时',
    reasons: ['午休不计', '周末不计（11月21日）'],
  };
  open(person('李阿姨', 'resident'), { ...view(), time: { split: '驿站5分钟，物业2小时', clocks: [clock] } });
  expect(await screen.findByText('驿站5分钟，物业2小时')).toBeTruthy();
  expect(screen.queryByText('午休不计')).toBeNull();
  await tap('看每个时限怎么算的');
  expect(screen.getByText('物业办结')).toBeTruthy();
  expect(screen.getByText('超时')).toBeTruthy();
  expect(screen.getByText('周末不计（11月21日）')).toBeTruthy();
});

test('fixed is one tap, and the new state is shown from the answer', async () => {
  open(person('李阿姨', 'resident'), awaiting);
  station.answers(confirmTicket, () => view({ status: 'resolved', standing: { isReporter: true } }));
  await tap('解决了');
  expect(await screen.findByText('谢谢您，这件事办完了。')).toBeTruthy();
  expect(screen.getByText('已解决')).toBeTruthy();
  expect(station.heard(confirmTicket)[0]?.input).toMatchObject({ isFixed: true });
});

test('not fixed may say why in one tap', async () => {
  open(person('李阿姨', 'resident'), awaiting);
  station.answers(confirmTicket, () => view({ status: 'in_progress', redoCount: 1 }));
  await tap('没解决');
  await tap('只好了一半');
  await tap('告诉他们重新办');
  expect(await screen.findByText('第1次返工')).toBeTruthy();
  expect(station.heard(confirmTicket)[0]?.input).toMatchObject({ isFixed: false, words: '只好了一半' });
});

test('a resident has no button of the desk', async () => {
  open(person('李阿姨', 'resident'), view({ standing: { isReporter: true } }));
  expect(await screen.findByRole('button', { name: '撤回这件事' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '我来接' })).toBeNull();
});

test('whoever was faster is told kindly, and the page shows how it stands now', async () => {
  open(person('王建国', 'member'));
  await screen.findByRole('button', { name: '我来接' });
  station.refuses(acceptTicket, 'ticket.already-accepted');
  station.answers(readTicket, () => view({ status: 'accepted', ownerName: '赵淑芬' }));
  await tap('我来接');
  expect(await screen.findByText('这件事已经有人接了。')).toBeTruthy();
  expect(await screen.findByText('首接人：赵淑芬')).toBeTruthy();
});

test('a lost answer is asked for again under the same key', async () => {
  open(person('王建国', 'member'));
  await screen.findByRole('button', { name: '我来接' });
  let lost = true;
  station.answers(acceptTicket, () => {
    if (lost) throw { code: 'server.busy' };
    return view({ status: 'accepted', standing: { isOwner: true } });
  });
  await tap('我来接');
  await screen.findByText(/现在人太多/);
  lost = false;
  await tap('我来接');
  expect(await screen.findByText('已受理')).toBeTruthy();
  const [first, second] = station.heard(acceptTicket);
  expect(second?.key).toBe(first?.key);
});

test('the party that usually does it is chosen beforehand', async () => {
  const accepted = view({ status: 'accepted', standing: { isOwner: true } });
  open(person('王建国', 'member'), accepted);
  station.answers(listParties, () => ({
    items: ['居委会', '红莲物业'].map((name, nth) => ({
      partyId: someId(60 + nth),
      kind: 'property' as const,
      name,
      phone: null,
      hours: '',
      hasStaff: nth === 1,
    })),
    suggestedPartyId: someId(61),
  }));
  station.answers(dispatchTicket, () => view({ status: 'dispatched', partyName: '红莲物业' }));
  await tap('派给办理单位');
  const first = (await screen.findAllByRole('radio'))[0];
  expect(first?.getAttribute('aria-label')).toMatch(/^红莲物业，一般由它办/);
  await waitFor(() => expect(first?.getAttribute('aria-checked')).toBe('true'));
  await tap('派出去');
  await waitFor(() => expect(station.heard(dispatchTicket)[0]?.input).toMatchObject({ partyId: someId(61) }));
});

/** A camera that takes one picture, and a station that takes it and the word that it is done. */
function withACamera(): void {
  Taro.chooseMedia.mockResolvedValueOnce({ tempFiles: [{ tempFilePath: 'after.jpg', size: 10 }] });
  station.answers(uploadMedia, () => ({
    mediaId: someId(501),
    kind: 'photo' as const,
    url: '/x',
    thumbUrl: '/x',
    width: 8,
    height: 6,
    seconds: null,
  }));
  station.answers(claimTicket, () => view({ status: 'claimed' }));
}

test('whoever is signed in need not write their own name to say it is done', async () => {
  open(
    person('钱师傅', 'party'),
    view({ status: 'in_progress', standing: { hasParty: true, isPartyOfTicket: true } }),
  );
  withACamera();
  await tap('报完工');
  await tap('拍处理后的照片');
  await tap('已清理');
  await tap('报完工');
  await waitFor(() => expect(station.heard(claimTicket)[0]?.input).toMatchObject({ workerName: '钱师傅' }));
});

test('done is not done without a photo from the place and a name', async () => {
  open(
    person('', 'party'),
    view({ status: 'in_progress', standing: { hasParty: true, isPartyOfTicket: true } }),
  );
  withACamera();
  await tap('报完工');
  await tap('报完工');
  expect(await screen.findByText('请拍一张处理后的照片。')).toBeTruthy();
  await tap('拍处理后的照片');
  await tap('已清理');
  await tap('报完工');
  expect(await screen.findByText('请写办理人姓名。')).toBeTruthy();
  await type('办理人姓名', '钱师傅');
  await tap('报完工');
  await waitFor(() =>
    expect(station.heard(claimTicket)[0]?.input).toMatchObject({
      outcome: '已清理',
      workerName: '钱师傅',
      mediaIds: [someId(501)],
    }),
  );
});

test('who is asked sees the question before everything else, with the proof', async () => {
  const media = [
    {
      mediaId: someId(9),
      kind: 'photo' as const,
      url: '/full',
      thumbUrl: '/thumb',
      width: 8,
      height: 6,
      seconds: null,
    },
  ];
  const claim = {
    ...awaiting.timeline[0]!,
    entryId: someId(301),
    type: 'ticket.claimed',
    title: '报完工',
    media,
  };
  open(person('李阿姨', 'resident'), { ...awaiting, timeline: [...awaiting.timeline, claim] });
  const yes = await screen.findByRole('button', { name: '解决了' });
  const number = screen.getByText(/11月22日第3号/);
  expect(yes.compareDocumentPosition(number) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  expect(screen.getAllByRole('button', { name: '第1张照片' }).length).toBeGreaterThan(0);
});

test('where everybody on duty has to see it, one large button says so and is gone', async () => {
  const accepted = view({ status: 'accepted', ownerName: '赵淑芬' });
  open(person('王建国', 'member'), { ...accepted, mustSee: true });
  station.answers(seeTicket, () => ({ ...accepted, mustSee: false }));
  expect(await screen.findByText('已经有人受理了。这样的事，当班的每一位都要看到。')).toBeTruthy();
  await tap('我知道了');
  await waitFor(() => expect(screen.queryByRole('button', { name: '我知道了' })).toBeNull());
  expect(station.heard(seeTicket)[0]?.input).toEqual({ ticketId: someId(100) });
});

test('“I know” that did not get through says so and stays', async () => {
  open(person('王建国', 'member'), { ...view({ status: 'accepted' }), mustSee: true });
  station.refuses(seeTicket, 'server.busy');
  await tap('我知道了');
  expect(await screen.findByText(/现在人太多/)).toBeTruthy();
  expect(screen.getByRole('button', { name: '我知道了' })).toBeTruthy();
});

test('whoever need not see it finds no such button, nor one whose station is older than it', async () => {
  open(person('王建国', 'member'), view({ status: 'accepted' }));
  await tap('叫过谁');
  expect(screen.queryByRole('button', { name: '我知道了' })).toBeNull();
  expect(phone.pages.at(-1)).toBe(`pages/tellings/index?ticket=${someId(100)}`);
});

test('whoever said it finds how they were told of it, and not who else was', async () => {
  open(person('李阿姨', 'resident'), awaiting);
  await tap('怎么告诉我的');
  expect(phone.pages.at(-1)).toBe(`pages/told/index?ticket=${someId(100)}`);
  expect(screen.queryByRole('button', { name: '叫过谁' })).toBeNull();
});

const asked = expect.objectContaining({ tmplIds: [TEMPLATE] });

test('accepting here asks for one more message within the tap', async () => {
  open(person('王建国', 'member'));
  station.mayStillCall(3);
  station.answers(acceptTicket, () => view({ status: 'accepted', standing: { isOwner: true } }));
  await screen.findByRole('button', { name: '我来接' });
  await allAnswered();
  await tap('我来接');
  expect(Taro.requestSubscribeMessage).toHaveBeenCalledWith(asked);
});

test('a party that signs for it is asked when it signs, not before', async () => {
  const sent = view({ status: 'dispatched', standing: { hasParty: true, isPartyOfTicket: true } });
  open(person('武晓彤', 'party'), sent);
  station.mayStillCall(3);
  station.answers(signForTicket, () => view({ status: 'in_progress' }));
  await screen.findByRole('button', { name: '签收' });
  await allAnswered();
  await tap('签收');
  expect(Taro.requestSubscribeMessage).not.toHaveBeenCalled();
  await tap('签收，马上办');
  expect(Taro.requestSubscribeMessage).toHaveBeenCalledWith(asked);
});
