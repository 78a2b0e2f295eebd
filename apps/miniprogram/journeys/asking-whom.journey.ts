import { DOOR } from '../../server/stories/support/neighbourhood';
import type { Phone } from './support/phone';
import { Street } from './support/street';

/** Saying it in one's own words: danger, a question, a wish in the wrong place, anger; the directory; and what is learned. */
describe('the station understands what people say', () => {
  let street: Street;
  let li: Phone;
  let desk: Phone;

  beforeAll(async () => {
    street = await Street.open();
    li = await street.resident();
    desk = (await street.onDuty())[0]!;
  });
  afterAll(() => street?.close());

  const open = async (): Promise<void> => {
    await li.follow(`pages/report/index?code=${DOOR}`);
    await li.tap('in-words');
  };
  /** Sent, and home again: the next thing is another one. */
  const send = async (): Promise<void> => {
    await li.tap('send');
    await li.reads('驿站收到了');
    await li.tap('report-again');
  };

  test('a gas smell: the numbers first, what to do at once, and the report goes out all the same', async () => {
    await li.reads('5号楼2单元');
    await open();
    await li.type('sentence', '楼道里一股煤气味，呛人');
    await li.has('hint-119');
    await li.reads(/先关燃气总阀/);
    await send();
    await desk.reads('楼道里一股煤气味，呛人');
    await desk.reads('紧急');
  });

  test('a question about the network: whose it is and how soon, before it is sent', async () => {
    await li.tap('in-words');
    await li.type('sentence', '家里网断了，路由器红灯一直闪');
    await li.reads('听起来是：网络电视电话');
    await li.reads(/归.+办/);
    await send();
  });

  test('anger gets a kind answer, is kept, and waits veiled for a member to look at it', async () => {
    await li.tap('in-words');
    await li.type('sentence', '你们都是一帮废物，滚');
    await li.reads('听得出您很着急');
    await send();
    await desk.reads('话说得重，点开看原话。');
    expect(await desk.count('你们都是一帮废物，滚')).toBe(0);
    await desk.tapWords('话说得重，点开看原话。');
    await desk.reads('这条像是气话或广告');
    await desk.reads('你们都是一帮废物，滚');
    await desk.follow('pages/board/index');
  });

  test('a wish in the wrong place is carried to the wall, words and all', async () => {
    await li.tap('in-words');
    await li.type('sentence', '想找个人陪我下下棋，一个人闷得慌');
    await li.reads('这像是一个心愿');
    await li.tap('hint-make-wish');
    await li.tap('read-wish');
    await li.reads('不对的地方点一下改过来');
    await li.tap('put-up-wish');
    await li.reads('驿站看一眼就上墙');
    await li.reads('在墙上等着');
    await li.follow(`pages/report/index?code=${DOOR}`);
  });

  test('the directory, in a plain browser nobody is known in: asked in words, then looked up', async () => {
    const stranger = await street.visitor(`${street.station.url}/#/pages/directory/index?code=${DOOR}`);
    await stranger.type('whom-words', '拉网线找谁');
    await stranger.has('answer-telecom');
    await stranger.reads(/提到“/);
    await stranger.type('whom-words', '');
    await stranger.tap('group-heating');
    await stranger.tap('kind-heating_cold');
    await stranger.has('answer-heating_cold');
    expect(stranger.complaints).toEqual([]);
  });

  test('what a member puts right becomes a rule when the secretary takes it, and the next one hears it', async () => {
    await li.type('sentence', '门口那个快递柜打不开了');
    await send();
    await desk.tapWords('门口那个快递柜打不开了');
    await desk.tap('other-category');
    await desk.tapWords('治安防骗');
    await desk.tap('save-kind');
    await desk.reads('改好了，系统记住了。');

    const zhou = await street.secretary('pages/station-rules/index');
    await zhou.reads(/→ 治安防骗/);
    await zhou.tapName(/^采用/);
    await zhou.reads('采用了，从现在起算数。');

    const next = await street.visitor(`${street.station.url}/#/pages/directory/index?code=${DOOR}`);
    await next.type('whom-words', '二单元门口那个快递柜打不开');
    await next.reads(/本站规矩/);
    await next.has('answer-security');
    expect([li, desk, zhou, next].flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
