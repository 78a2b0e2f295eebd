import { allChannels } from '../../server/stories/support/all-channels';
import { eventually } from '../../server/stories/support/eventually';
import type { Phone } from './support/phone';
import { Street } from './support/street';

/** A member makes sure that they can be reached, the secretary says what silence leads to, and everybody can see who was called. */
describe('being called', () => {
  let street: Street;
  let member: Phone;
  let openid: string;

  beforeAll(async () => {
    street = await Street.open({ env: allChannels });
    const [first] = await street.station.onDuty();
    openid = first!.openid;
    member = await street.phone(openid, 'pages/alerts/index');
  });
  afterAll(() => street?.close());

  test('nothing is left: one tap gives one more, and the figure says so', async () => {
    await member.reads('微信叫不到您了');
    await member.tap('top-up');
    await member.tapWords('允许');
    await member.reads('还能提醒您1次');
  });

  test('a telephone number makes two more ways lead here', async () => {
    await member.type('phone', '13912345678');
    await member.tap('save-address');
    await member.reads('记下了');
    await member.reads('要紧的事会发短信');
  });

  test('a try walks the real way: the message is tapped, and the page says how long it took', async () => {
    await member.tap('test-me');
    await member.reads('微信提醒：送到了');
    const rung = await eventually(
      () => street.station.wechat.inbox(openid),
      (notices) => notices.some(({ page }) => page?.includes('pages/alerts/index?test=') === true),
    );
    await member.follow(rung.at(-1)!.page!);
    await member.reads(/通了！从叫您到您点开，用了\d+秒/);
  });

  test('the secretary makes an emergency quicker; the sentence follows', async () => {
    const secretary = await street.secretary('pages/silence/index');
    await secretary.reads('没人应时怎么办');
    await secretary.tap('tab-emergency');
    await secretary.tapName(/^改第1步/);
    await secretary.tap('wait-60');
    await secretary.tap('rung-done');
    await secretary.reads(/先叫当班的人（发消息、打电话），等1分钟/);
    await secretary.tap('save-silence');
    await secretary.reads('记下了，下一件事就按新规矩');
    await secretary.tapWords('撤销');
    await secretary.reads('换回原来的规矩了');
    await secretary.reads(/先叫当班的人（发消息、打电话），等2分钟/);
    await secretary.close();
  });

  test('who was called to a matter, by which way, and why me, stands on one page', async () => {
    const li = await street.station.resident();
    const { ticketId } = await street.station.report(li);
    await street.station.quiet();
    await member.follow(`pages/ticket/index?id=${ticketId}`);
    await member.tap('tellings');
    await member.reads(/报上来时您当班，所以先叫您/);
    await member.reads('还没有人应');
  });

  test('taking the matter gives the station one more call to this phone', async () => {
    const [, second] = await street.station.onDuty();
    const before = await street.station.credits(second!, 'duty-alert');
    const desk = await street.phone(second!.openid, 'pages/board/index');
    await desk.has('top-up');
    await desk.tapStarting('accept-');
    await desk.tapWords('允许');
    await desk.has('deed-dispatch');
    await eventually(
      () => street.station.credits(second!, 'duty-alert'),
      (credits) => credits === before + 1,
    );
    expect(desk.complaints).toEqual([]);
  });
});
