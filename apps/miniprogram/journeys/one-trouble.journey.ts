import type { Phone } from './support/phone';
import { DOOR_PAGE, Street } from './support/street';

/** One lamp, three neighbours: me too before sending, merged at the desk, asked whether it is fixed, and parted again. */
describe('several neighbours have one trouble', () => {
  let street: Street;
  let li: Phone;
  let zhang: Phone;
  let wang: Phone;
  let zhao: Phone;
  let first = '';
  let third = '';

  beforeAll(async () => {
    street = await Street.open();
    [li, zhang, wang] = await Promise.all([
      street.resident(),
      street.willing('neighbour-zhang', DOOR_PAGE),
      street.willing('neighbour-wang', DOOR_PAGE),
    ]);
    [zhao] = (await street.onDuty()) as [Phone];
  });
  afterAll(() => street?.close());

  async function beginLamp(phone: Phone, words: string): Promise<void> {
    await phone.tap('choose-report');
    await phone.tap('category-lighting');
    await phone.type('sentence', words);
  }

  test('before the second one sends, the phone shows what lies there, and one tap follows it', async () => {
    await beginLamp(li, '二楼的灯不亮');
    await li.tap('send');
    await li.tap('see-ticket');
    first = await li.ticketId();

    await beginLamp(zhang, '楼道的灯坏了');
    await zhang.reads('附近已经有人反映了');
    await zhang.tap(`me-too-${first}`);
    await zhang.reads('1位邻居也是');
    expect(await zhang.count('二楼的灯不亮')).toBe(0);
  });

  test('a third one reports all the same; the member sees that it is the same and puts them together', async () => {
    await beginLamp(wang, '楼梯口的灯一闪一闪');
    await wang.reads('附近已经有人反映了');
    await wang.tap('send');
    await wang.tap('see-ticket');
    third = await wang.ticketId();

    await zhao.follow(`pages/ticket/index?id=${third}`);
    await zhao.reads('可能是同一件事');
    await zhao.tap(`merge-${first}`);
    await zhao.tapWords('并过去');
    await zhao.reads(/和\d+月\d+日第\d+号是同一件，在那里一起办/);
    await wang.follow('pages/inbox/index');
    await wang.reads('和邻居的事并在一起办');
  });

  test('solved, everybody is asked: whoever reported it, who followed it, and who was merged into it', async () => {
    await zhao.tap('open-merged');
    await zhao.has(`from-${third}`);
    await zhao.tap('deed-accept');
    await zhao.tap('deed-solve');
    await zhao.type('deed-words', '换了灯泡');
    await zhao.tap('send-deed');
    await zhao.reads('待确认');
    await li.has('deed-confirm');
    await zhang.reads('您这里好了吗？');
    await zhang.tap('fixed');
    await zhang.reads('您说好了');
    await wang.follow(`pages/ticket/index?id=${first}`);
    await wang.reads('您这里好了吗？');
    await wang.tap('not-fixed');
    await wang.reads('2位附议：1位说好了，1位说没好');
  });

  test('it was not the same after all: parted, the third one goes its own way and its reporter hears of it', async () => {
    await zhao.tap(`from-${third}`);
    await zhao.tap('unmerge');
    await zhao.reads('待受理');
    await zhao.has('deed-accept');
    await wang.follow('pages/inbox/index');
    await wang.reads('这件事单独办');
    await li.tap('deed-confirm');
    await li.reads('已解决');
    expect([li, zhang, wang, zhao].flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
