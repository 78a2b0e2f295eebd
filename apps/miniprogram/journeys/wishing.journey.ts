import type { Phone } from './support/phone';
import { Street } from './support/street';

/** What the wall says of her wish. */
const NEED = '想找人下棋，每周三下午';

/** 李阿姨 wants a game of chess and company; a neighbour has time; the desk glues their cards by hand. */
describe('from a yellow card to a card of thanks', () => {
  let street: Street;
  let li: Phone;
  let zhao: Phone;
  let desk: Phone;

  beforeAll(async () => {
    street = await Street.open({ isAlone: true });
    [li, zhao, desk] = await Promise.all([
      street.resident(),
      street.willing('demo-R01', 'pages/offer/index'),
      street.willing('demo-R02', 'pages/wish-board/index'),
    ]);
  });
  afterAll(() => street?.close());

  test('her own words are read back to her and go up', async () => {
    await li.tap('choose-wall');
    await li.tap('make-wish');
    await li.type('wish-words', '每周三下午想找人下盘象棋，我住三楼');
    await li.tap('read-wish');
    await li.reads('不对的地方点一下改过来');
    await li.reads('周三下午');
    await li.tap('building-5');
    await li.tap('unit-2');
    await li.tap('put-up-wish');
    await li.reads('驿站看一眼就上墙');
    await li.reads('在墙上等着');
  });

  test('another day suits her better, and then the first one after all', async () => {
    await li.tapStarting('change-');
    await li.tap('change-times');
    await li.tap('slot-4P');
    await li.tap('slot-3P');
    await li.tap('times-done');
    await li.tap('change-wish');
    await li.reads('改好了，驿站看一眼就重新上墙');
    await li.reads(/周四下午/);
    await li.tapWords('撤销');
    await li.reads('改回原来的了');
    await li.reads(NEED);
    await li.reads('在墙上等着');
  });

  test('a member offers in his own words', async () => {
    await zhao.type('offer-words', '我每周三下午都有空，会下象棋，可以上门');
    await zhao.tap('read-offer');
    await zhao.reads('不对的地方点一下改过来');
    await zhao.tap('put-up-offer');
    await zhao.reads('驿站看一眼就上墙');
    await zhao.reads('在墙上');
  });

  test('the desk sees why they fit, and glues them', async () => {
    const { displayName } = (await street.station.person('demo-R01', 'member')).me;
    await desk.tapName(new RegExp(`把“${NEED}”和${displayName}粘在一起`));
    await desk.reads('粘好了，正在问两边');
  });

  test('both say yes for themselves', async () => {
    await li.tapName(new RegExp(`${NEED}，正在问两边`));
    await li.tap('agree');
    await li.reads('您答应了，等对方');
    await zhao.follow('pages/wishes/index');
    await zhao.tapName(new RegExp(`${NEED}，正在问两边`));
    await zhao.tap('agree');
    await zhao.reads('两边都愿意，结成对了');
  });

  test('a visit is agreed, walked, and confirmed by both', async () => {
    await li.tap('plan-visit');
    await li.tap('send-plan');
    await li.reads('约好了');
    await zhao.tap('set_out-visit');
    await zhao.tap('arrive-visit');
    await zhao.tap('finish-visit');
    await zhao.tap('came');
    await zhao.reads('两边都说好才算时长');
    await li.tap('came');
    await li.reads('两边都说好才算时长');
  });

  test('she thanks him, and the wall shows the pair without a name', async () => {
    await li.tap('thank');
    await li.type('thanks-words', '谢谢您陪我下棋');
    await li.tap('send-thanks');
    await li.reads('收到了，会转给他');
    await li.follow('pages/wall/index');
    await li.reads(/\d+对已经粘在一起/);
    expect(await li.count('李阿姨')).toBe(0);
    expect([li, zhao, desk].flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
