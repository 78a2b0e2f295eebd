import { days, hours, minutes } from '@doorstep/domain';
import { eventually } from '../../server/stories/support/eventually';
import { aPhoto } from '../../server/stories/support/files';
import type { Person } from '../../server/stories/support/person';
import { right } from '../../server/stories/support/steps';
import { WishSteps } from '../../server/stories/support/wish-steps';
import type { Phone } from './support/phone';
import { Street } from './support/street';

const CARD = { wish: '每天下午想下盘象棋', offer: '天天都有空，象棋奉陪' };
const SHOPPING = {
  wish: '腿脚不利索，想请人每周帮忙带点菜',
  offer: '我每天都要去菜市场买菜，可以帮忙带一份菜',
};
const NEED = /下棋/;
/** Well before the wall would ask by itself. */
const AT_ONCE_MS = 8_000;

/** What does not go as hoped: somebody says no, nobody comes, two part. Each ends kindly, and nobody is left waiting. */
describe('company that does not come about, does not come, or comes to its end', () => {
  let street: Street;
  let wall: WishSteps;
  const phones: Phone[] = [];

  beforeAll(async () => {
    street = await Street.open({ isAlone: true });
    wall = new WishSteps(street.station);
  });
  afterAll(() => street?.close());

  const open = async (openid: string, page: string): Promise<Phone> => {
    const phone = await street.willing(openid, page);
    phones.push(phone);
    return phone;
  };
  const visitOf = async (by: Person, pairingId: string): Promise<string> =>
    (await wall.pairing(by, pairingId)).visits[0]!.visitId;
  /** Where the code on his phone leads, at the address the house has in this journey. */
  const badgeOf = async (by: Person, visitId: string): Promise<string> => {
    const { link } = right(await by.get<{ link: string }>(`/visits/${visitId}/badge`));
    return street.station.url + link.slice(link.indexOf('/#/'));
  };
  const pairPage = (pairingId: string): string => `pages/pairing/index?id=${pairingId}`;

  test('she says no without a reason: he hears it kindly, and her card hangs on the wall again', async () => {
    const [li, zhao] = [await street.station.resident(), await wall.member('R01')];
    const { wishId } = await wall.wishUp(li, CARD.wish);
    const { offerId } = await wall.offerUp(zhao, CARD.offer);
    const { pairingId } = await wall.glue(await wall.member('R02'), wishId, offerId, true);
    const her = await open('demo-li', pairPage(pairingId));
    const his = await open('demo-R01', 'pages/wishes/index');
    await his.tapName(/下棋.*正在问两边/);
    await his.tap('agree');
    await his.reads('您答应了，等对方');
    await her.reads('为什么是你们俩');
    await her.tap('refuse');
    await her.reads('没关系，不用说原因');
    await her.reads('这一对没有成');
    await his.reads('这一对没有成');
    expect(await his.count('看对方电话')).toBe(0);
    await her.follow('pages/wishes/index');
    await her.reads('在墙上等着');
    const desk = await open('demo-R02', 'pages/inbox/index');
    await desk.reads('这一对没有成');
    await desk.follow('pages/wish-board/index');
    await desk.tapName(/把“.*下棋.*”和.*粘在一起/);
    await desk.reads('粘好了，正在问两边');
  });

  test('nobody comes: he is asked, then the second, then those on duty; in the evening she agrees on another day', async () => {
    const [wang, sun] = [await street.station.resident('wang'), await wall.member('R04')];
    const { pairingId } = await wall.pair(wang, await wall.member('R03'), CARD);
    const secretary = await open('demo-secretary', pairPage(pairingId));
    await secretary.tap('name-second');
    await secretary.tap(`companion-${sun.personId}`);
    await secretary.reads('记下了');
    await wall.plan(wang, pairingId, hours(1));
    const { station } = street;
    const asked = async () => (await wall.facts('visit.overdue')).length;
    await station.pass(hours(1) + minutes(16));
    await eventually(asked, (times) => times === 1);
    const his = await open('demo-R03', 'pages/inbox/index');
    await his.reads('您到了吗？');
    await station.pass(minutes(15));
    await eventually(asked, (times) => times === 2);
    const second = await open('demo-R04', 'pages/inbox/index');
    await second.reads('约好的人还没消息');
    await second.follow(pairPage(pairingId));
    await second.reads('到点了还没到，正在联系');
    await station.pass(minutes(15));
    await eventually(asked, (times) => times === 3);
    const [onDuty] = await street.onDuty();
    phones.push(onDuty!);
    await onDuty!.follow('pages/wish-board/index');
    await onDuty!.tapWords('结着对的');
    await onDuty!.reads('该到没到');
    await station.pass(hours(1) + minutes(20));
    await eventually(
      async () => (await wall.facts('visit.missed')).length,
      (times) => times === 1,
    );
    const hers = await open('demo-wang', pairPage(pairingId));
    await hers.reads('没来成');
    await hers.tap('plan-visit');
    await hers.tap('send-plan');
    await hers.reads('约好了');
  });

  test('shopping: his badge is checked at the door, the slip is photographed, after three months they go on', async () => {
    const [zhou, feng] = [await street.station.person('stranger-shop'), await wall.member('R06')];
    const { pairingId } = await wall.pair(zhou, feng, SHOPPING);
    await wall.plan(zhou, pairingId, hours(1));
    const his = await open('demo-R06', pairPage(pairingId));
    await his.tap('show-badge');
    await his.reads('一分钟换一次，截图没有用');
    const link = await badgeOf(await wall.member('R06'), await visitOf(zhou, pairingId));
    const door = await street.visitor(link);
    phones.push(door);
    await door.reads('对上了，是驿站约好的人');
    await door.reads(feng.me.displayName);
    const wrong = await street.visitor(link.replace(/k=../, 'k=AA'));
    await wrong.reads('对不上，先别开门');
    await his.tap('close-sheet');
    await his.tap('arrive-visit');
    await his.tap('keep-receipt');
    await his.type('given-yuan', '50');
    await his.type('spent-yuan', '32.5');
    await his.reads('该找回 17.50元');
    await his.tap('send-receipt');
    await his.reads('请拍一张小票');
    await his.photograph(await aPhoto());
    await his.tap('send-receipt');
    await his.reads('收 50.00元，花 32.50元，找 17.50元');
    const hers = await open('stranger-shop', pairPage(pairingId));
    await hers.reads('收 50.00元，花 32.50元，找 17.50元');
    await his.tap('finish-visit');
    await his.tap('came');
    await hers.tap('came');
    await hers.reads('两边都说好');
    await street.station.pass(days(92));
    await eventually(
      async () => (await wall.facts('pairing.review-due')).length,
      (times) => times >= 1,
    );
    const later = await open('stranger-shop', pairPage(pairingId));
    await later.reads('三个月了，还好吗');
    await later.tap('goes-on');
    await later.reads('太好了，接着来');
  });

  test('he leaves without a reason: her wish looks on; the next one she parts from herself, and that is that', async () => {
    const [sun, zhou] = [await street.station.person('stranger-end'), await wall.member('R05')];
    const { pairingId, wishId, offerId } = await wall.pair(sun, zhou, CARD);
    await wall.visited(sun, zhou, pairingId);
    const his = await open('demo-R05', pairPage(pairingId));
    const hers = await open('stranger-end', pairPage(pairingId));
    await hers.has('look-at-phone');
    await his.tap('end-pairing');
    await his.reads('不用说原因');
    expect(await his.count('还想要别人来')).toBe(0);
    await his.tap('end-for-good');
    await his.reads('好好告别了，谢谢你们');
    await hers.reads('已好好告别');
    await expect(hers.count('看对方电话')).resolves.toBe(0);
    await hers.follow('pages/wishes/index');
    await hers.reads('在墙上等着');
    const again = await wall.glue(await street.station.secretary(), wishId, offerId, true);
    await wall.made(sun, zhou, again.pairingId);
    await hers.follow(pairPage(again.pairingId));
    await hers.tap('end-pairing');
    await hers.tap('end-for-good');
    await hers.reads('已好好告别');
    await hers.follow('pages/wall/index');
    await hers.reads('已经结对');
    expect(await hers.count('每天下午想下盘象棋')).toBe(0);
    expect(NEED.test(again.wish.need)).toBe(true);
  });

  test('the big screen opens at /wall with a link of its own, and shows a new card at once', async () => {
    const secretary = await street.station.secretary();
    const { wallUrl } = right(
      await secretary.post<{ wallUrl: string }>('/duty/screens', { label: '大屏幕' }),
    );
    const screen = await street.visitor(street.station.url + wallUrl.slice(wallUrl.indexOf('/wall?')));
    phones.push(screen);
    await screen.reads('已经结对');
    const { need } = await wall.wishUp(
      await street.station.person('stranger-wall'),
      '礼拜四上午想请人念念报纸',
    );
    await screen.reads(need, AT_ONCE_MS);
    expect(phones.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
