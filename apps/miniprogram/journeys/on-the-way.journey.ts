import { Steps } from '../../server/stories/support/steps';
import type { Person } from '../../server/stories/support/person';
import { agreeOnATime } from './support/agree-on-a-time';
import type { Phone } from './support/phone';
import { Street } from './support/street';

/** One matter that does not go the straight road, by hand on four phones. */
describe('ice before the door, the long way', () => {
  let street: Street;
  let steps: Steps;
  let member: Person;
  let property: Person;
  let ticketId: string;
  let number: string;
  let li: Phone;
  let worker: Phone;

  beforeAll(async () => {
    street = await Street.open();
    steps = new Steps(street.station);
    [member, property] = await Promise.all([steps.member('R01'), steps.property()]);
    ({ ticketId, number } = await steps.report(await street.station.resident()));
    await steps.accept(member, ticketId);
    await steps.dispatch(member, ticketId);
    const page = `pages/ticket/index?id=${ticketId}`;
    [li, worker] = await Promise.all([
      street.willing('demo-li', page),
      street.willing(property.openid, page),
    ]);
  });
  afterAll(() => street?.close());

  test('dispute and review: the party says “not ours”, the secretary says it is, and it stays there', async () => {
    await worker.tap('deed-return');
    await worker.type('deed-words', '不归我们管');
    await worker.tap('send-deed');
    await worker.reads('派单异议');
    const secretary = await street.secretary(`pages/ticket/index?id=${ticketId}`);
    await secretary.reads('不归我们管');
    await secretary.tap('deed-overrule');
    await secretary.tapWords('合同里写明归他们');
    await secretary.tap('send-deed');
    await secretary.reads('已派单');
    await worker.reads('复核认为仍归该单位');
    expect(await worker.count('退回，不归我们')).toBe(0);
    await worker.tap('deed-sign');
    await worker.tap('send-deed');
    await worker.has('deed-appoint');
    expect(secretary.complaints).toEqual([]);
    await secretary.close();
  });

  test('appointment: the worker proposes a time, the resident another one, and that is when they come', async () => {
    await worker.tap('deed-appoint');
    await agreeOnATime({ worker, of: 'deed', li });
  });

  test('half fixed: what is left is with the same hands at once', async () => {
    await steps.claim(property, ticketId);
    await steps.verify(member, ticketId);
    await li.tap('deed-half');
    await li.type('deed-words', '台阶上还有冰');
    await li.tap('send-deed');
    await li.reads('已解决');
    await worker.follow('pages/work/index');
    await worker.tapWords('办理中');
    await worker.reads('台阶上还有冰');
  });

  test('call-back: a member who had no hand in it asks, and it is off the list', async () => {
    const asker = await street.phone('demo-R02', 'pages/call-backs/index');
    await asker.tap(`ask-${number}`);
    await asker.tap('deed-call_back');
    await asker.tap('said-solved');
    await asker.tap('rating-4');
    await asker.type('deed-words', '剩下的也在办了');
    await asker.tap('send-deed');
    await asker.reads('已回访');
    await asker.reads(/电话：4分，已解决：剩下的也在办了/);
    await asker.follow('pages/call-backs/index');
    await asker.reads(/都问过了|还有\d+件等着问/);
    expect(await asker.page.locator(`#ask-${number}`).filter({ visible: true }).count()).toBe(0);
    expect([li, worker, asker].flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
