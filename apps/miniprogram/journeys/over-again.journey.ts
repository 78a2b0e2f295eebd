import { days } from '@doorstep/domain';
import type { Person } from '../../server/stories/support/person';
import { Steps } from '../../server/stories/support/steps';
import type { Phone } from './support/phone';
import { DOOR_PAGE, Street } from './support/street';

const DRAIN = { category: 'drain_blocked', text: '厨房下水返上来了', room: '601' };
const pageOf = (ticketId: string): string => `pages/ticket/index?id=${ticketId}`;

/** A drain was unblocked; three weeks later it comes up again on the same riser. Then the root is looked for. */
describe('the same trouble over again', () => {
  let street: Street;
  let steps: Steps;
  let member: Person;
  let first: string;
  let second: string;
  let zhang: Phone;
  let zhao: Phone;

  beforeAll(async () => {
    street = await Street.open();
    const { station } = street;
    steps = new Steps(station);
    first = await mended();
    await station.quiet();
    await station.pass(days(21));
    await station.quiet();
    member = await steps.member('R01');
    zhang = await street.willing('neighbour-zhang', DOOR_PAGE);
    zhao = await street.willing('demo-R01', 'pages/board/index');
  });
  afterAll(() => street?.close());

  /** Done by the property, and said to be so by whoever lives there. */
  async function mended(): Promise<string> {
    const { station } = street;
    const [li, zhao, property] = await Promise.all([
      station.resident(),
      steps.member('R01'),
      steps.property(),
    ]);
    const { ticketId } = await steps.report(li, DRAIN);
    await steps.accept(zhao, ticketId);
    await steps.dispatch(zhao, ticketId);
    await steps.sign(property, ticketId);
    await steps.claim(property, ticketId, '疏通了主管');
    await steps.verify(zhao, ticketId);
    await steps.confirm(li, ticketId);
    return ticketId;
  }

  test('whoever reports it learns that it is known, and nothing of whose it was', async () => {
    await zhang.tap('choose-report');
    await zhang.tap('category-drain_blocked');
    await zhang.type('room', '301');
    await zhang.type('sentence', '厨房地漏又往上冒水');
    await zhang.tap('send');
    await zhang.tap('see-ticket');
    second = await zhang.ticketId();
    await zhang.reads('这里又出同样的问题了');
    await zhang.reads(/驿站都记着/);
    expect(await zhang.count('看看上一次')).toBe(0);
  });

  test('the desk sees the mark on the board, who mended it last and how, and the way there and back', async () => {
    await zhao.reads('复发');
    await zhao.follow(pageOf(second));
    await zhao.reads('这里又出同样的问题了');
    await zhao.reads(/物业.*：疏通了主管/);
    await zhao.reads('同一处又出现同样的问题');
    await zhao.tap('open-earlier');
    await zhao.reads('后来又出过');
    await zhao.tap(`open-${second}`);
    await zhao.has('deed-accept');
  });

  test('the party whose work it was is asked for the root of it', async () => {
    await steps.accept(member, second);
    await steps.dispatch(member, second);
    const property = await street.property();
    await property.reads('复发');
    await property.follow(pageOf(second));
    await property.reads(/这回请查查根子/);
    await property.close();
  });

  test('the root is written down: the riser of the flat is known', async () => {
    await zhao.follow(pageOf(first));
    await zhao.tap('record-cause');
    await zhao.tap('cause-batch');
    await zhao.tap('send-cause');
    await zhao.reads('请写是哪一批、什么牌子。');
    await zhao.tap('cause-riser');
    await zhao.reads(/^这户在01立管/);
    await zhao.type('cause-words', '直管，没有存水弯');
    expect(await zhao.tooSmall()).toEqual([]);
    await zhao.tap('send-cause');
    await zhao.reads('立管的毛病：01立管');
  });

  test('one tap sends the pair to the other flats of the riser; taken back, none is left on the list', async () => {
    await zhao.tap('open-sweep');
    await zhao.reads('已反映，在办');
    await zhao.tap('open-looks');
    await zhao.reads('等着去看');
    await zhao.tapWords('撤销');
    await zhao.reads('哪几户要去看');
    await zhao.reads('没等人来反映，先去看一眼。列进来的人家，会收到一句招呼，只打一次。');
    expect(await zhao.count('等着去看')).toBe(0);
  });

  test('one flat is left out; nothing there is one tap, the same trouble becomes a matter of its own', async () => {
    await zhao.tap('flat-5号楼2单元101');
    await zhao.tap('open-looks');
    await zhao.tap('fine-5号楼2单元501');
    await zhao.reads(/里看了1户/);
    await zhao.tap('found-5号楼2单元401');
    await zhao.type('found-words', '也是直管，返味');
    await zhao.tap('send-found');
    await zhao.reads(/1户也有/);
    await zhao.tap('matter-5号楼2单元401');
    await zhao.reads('驿站排查时看到的：也是直管，返味');
    await zhao.follow('pages/board/index');
    await zhao.reads('排查：还有1户没去看');
    expect([zhang, zhao].flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
