import { listTellings, markRead, readTellings, type OutputOf } from '@doorstep/contracts';
import { screen, waitFor } from '@testing-library/react';
import TellingsPage from '../../../pages/tellings/index';
import { HOUR_AGO, IN_AN_HOUR, PretendStation, person, someId } from '../../../../test/pretend-station';
import { newPhone, show, tap } from '../../../../test/show';
import { phone } from '../../../../test/taro-stub';

let station: PretendStation;
beforeEach(() => {
  newPhone();
  station = new PretendStation(person('赵淑芬', 'member'));
});

test('one page says who was called, how, with which answer, who took it, and why I was (not)', async () => {
  station.answers(readTellings, () => ({
    steps: [
      {
        factId: someId(1),
        at: HOUR_AGO,
        words: '报上来，先叫当班的人（发消息）',
        rung: 0,
        wake: null,
        loudness: 'message' as const,
        people: [
          {
            personId: someId(2),
            personName: '王建国',
            shownAt: null,
            sends: [
              { way: 'wechat' as const, at: HOUR_AGO, result: 'refused' as const, detail: '没有可用的订阅' },
              { way: 'sms' as const, at: HOUR_AGO, result: 'accepted' as const, detail: '' },
            ],
          },
        ],
      },
    ],
    takenBy: null,
    seenBy: [],
    nextAt: IN_AN_HOUR,
    why: '按规矩还没有轮到叫您：没人应，会一步一步往上叫。',
  }));
  show(<TellingsPage />, { ticket: someId(9) });
  expect(await screen.findByText('按规矩还没有轮到叫您：没人应，会一步一步往上叫。')).toBeTruthy();
  expect(screen.getByText('还没有人应')).toBeTruthy();
  expect(screen.getByText('王建国')).toBeTruthy();
  expect(screen.getByText(/微信提醒：没送到（今天 09:00 · 没有可用的订阅）/)).toBeTruthy();
  expect(screen.getByText(/短信：送到了（今天 09:00）/)).toBeTruthy();
  expect(screen.getByText('还不知道看到没有')).toBeTruthy();
});

type Tellings = OutputOf<typeof readTellings>;
const nothing: Tellings = { steps: [], takenBy: null, seenBy: [], nextAt: null, why: '没有叫过人。' };
const told = (nth: number, over: Partial<NonNullable<Tellings['others']>[number]> = {}) => ({
  noticeId: someId(20 + nth),
  personName: `师傅${nth}`,
  as: 'party' as const,
  partyName: '家和物业',
  title: '有一件事请您办',
  at: HOUR_AGO,
  shownAt: HOUR_AGO,
  sends: [{ way: 'wechat' as const, at: HOUR_AGO, result: 'accepted' as const, detail: '' }],
  ...over,
});

test('“nobody told us”: below those who were called stands everybody else who was told, and as what', async () => {
  const others = [
    told(1),
    told(2, { personName: '李阿姨', as: 'resident', partyName: null, title: '您反映的问题有人接了' }),
    told(3, { personName: '周站长', as: 'secretary', partyName: null, title: '请您复核', shownAt: null }),
    told(4, { as: 'party', partyName: null }),
  ];
  station.answers(readTellings, () => ({ ...nothing, others, neighbours: 2 }));
  show(<TellingsPage />, { ticket: someId(9) });
  expect(await screen.findByText('还告诉了谁')).toBeTruthy();
  expect(screen.getByText('师傅1（家和物业）')).toBeTruthy();
  expect(screen.getByText('李阿姨（反映的居民）')).toBeTruthy();
  expect(screen.getByText('周站长（站长）')).toBeTruthy();
  expect(screen.getAllByText('微信提醒：送到了（今天 09:00）')).toHaveLength(3);
  expect(screen.getByText('还告诉了2位有同样情况的邻居。')).toBeTruthy();
  expect(screen.queryByText('师傅4（办理单位）')).toBeNull();
  await tap('看全部4条');
  expect(screen.getByText('师傅4（办理单位）')).toBeTruthy();
  await tap('收起');
  expect(screen.queryByText('师傅4（办理单位）')).toBeNull();
});

test('what nobody has to take is not shown as if nobody came', async () => {
  station.answers(readTellings, () => ({ ...nothing, isWaiting: false }));
  show(<TellingsPage />, { ticket: someId(9) });
  expect(await screen.findByText('这件事现在不用叫人')).toBeTruthy();
  expect(screen.queryByText('还没有人应')).toBeNull();
  expect(screen.queryByText('还告诉了谁')).toBeNull();
});

test('a person’s own calls, each leading to what it was about', async () => {
  station.answers(listTellings, () => ({
    personName: '赵淑芬',
    items: [
      {
        noticeId: someId(3),
        title: '有居民反映问题',
        body: '结冰积雪',
        page: 'pages/ticket/index?id=7',
        at: HOUR_AGO,
        shownAt: HOUR_AGO,
        sends: [],
      },
    ],
    nextCursor: null,
  }));
  show(<TellingsPage />);
  expect(await screen.findByText('赵淑芬最近被叫的每一次')).toBeTruthy();
  expect(screen.getByText('今天 09:00在手机上看到')).toBeTruthy();
  await tap('看这件事：有居民反映问题，结冰积雪');
  expect(phone.pages.at(-1)).toBe('pages/ticket/index?id=7');
});

test('nobody was called lately: said kindly', async () => {
  station.answers(listTellings, () => ({ personName: '赵淑芬', items: [], nextCursor: null }));
  show(<TellingsPage />);
  expect(await screen.findByText('最近没有叫过')).toBeTruthy();
});

test('a page that a message opened tells the station, once, that the notice was seen', async () => {
  station.answers(listTellings, () => ({ personName: '赵淑芬', items: [], nextCursor: null }));
  station.answers(markRead, () => ({ unread: 0 }));
  show(<TellingsPage />, { n: someId(77) });
  await waitFor(() => expect(station.heard(markRead)).toHaveLength(1));
  expect(station.heard(markRead)[0]?.input).toEqual({ noticeId: someId(77) });
  show(<TellingsPage />, { n: someId(77) });
  await screen.findAllByText('最近没有叫过');
  expect(station.heard(markRead)).toHaveLength(1);
});
