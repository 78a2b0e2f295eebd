import type { HandoverSheet } from '@doorstep/contracts';
import { restOfDuty } from '../../server/stories/support/duty-clock';
import type { Phone } from './support/phone';
import { Street } from './support/street';

const HALF_AN_HOUR = 30 * 60_000;

/** Half an hour before the end the sheet writes itself; it passes item by item, and what is refused goes up. */
describe('handing over', () => {
  let street: Street;
  let outgoing: Phone;
  let incoming: Phone;
  let page: string;

  beforeAll(async () => {
    street = await Street.open();
    const li = await street.station.resident();
    await street.station.report(li, { text: '单元门关不上' });
    await street.station.pass((await restOfDuty(street.station)) - HALF_AN_HOUR + 1_000);
    await street.station.quiet();
    const [first] = await street.station.onDuty();
    const [next] = await street.station.nextOnDuty();
    const { body } = await first!.get<{ items: HandoverSheet[] }>('/handovers');
    const sheet = body.items.find(({ state }) => state === 'draft')!;
    page = `pages/handover/index?id=${sheet.handoverId}`;
    [outgoing, incoming] = await Promise.all([
      street.phone(first!.openid, page),
      street.phone(next!.openid, page),
    ]);
  });
  afterAll(() => street?.close());

  test('the sheet is there, with what is still open', async () => {
    await outgoing.reads('单元门关不上');
    await outgoing.tap('add-note');
    await outgoing.tapWords('钥匙在抽屉里');
    await outgoing.tap('send-note');
    await outgoing.reads('钥匙在抽屉里');
    await outgoing.tap('give-handover');
    await outgoing.reads('等接班');
  });

  test('one item is refused with a reason, the rest accepted', async () => {
    await incoming.reads('单元门关不上');
    await incoming.tapStarting('refuse-');
    await incoming.tapWords('说得不清楚');
    await incoming.tap('send-refuse');
    await incoming.reads('没接成');
    await incoming.tap('take-all');
    await outgoing.reads('没接成');
  });

  test('the refused item lies with the secretary, who settles it', async () => {
    const zhou = await street.secretary('pages/inbox/index');
    await zhou.reads(/没接/);
    await zhou.follow(page);
    await zhou.tapStarting('settle-');
    await zhou.tapWords('我来跟进');
    await zhou.tap('send-settle');
    await zhou.reads('交接完成');
    await incoming.reads('交接完成');
    expect([outgoing, incoming, zhou].flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
