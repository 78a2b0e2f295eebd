import type { Phone } from './support/phone';
import { DOOR_PAGE, Street } from './support/street';

/** Three blocked drains on one stair: the desk says that they are not one matter, thinks better of it, and makes one of them. */
describe('several reports may be one matter', () => {
  let street: Street;
  let neighbours: Phone[];
  let zhao: Phone;
  let carrier = '';

  beforeAll(async () => {
    street = await Street.open();
    neighbours = await Promise.all([
      street.resident(),
      street.willing('neighbour-zhang', DOOR_PAGE),
      street.willing('neighbour-wang', DOOR_PAGE),
    ]);
    [zhao] = (await street.onDuty()) as [Phone];
  });
  afterAll(() => street?.close());

  async function reportDrain(phone: Phone, words: string): Promise<string> {
    await phone.tap('choose-report');
    await phone.tap('category-drain_blocked');
    await phone.type('sentence', words);
    await phone.tap('send');
    await phone.tap('see-ticket');
    return phone.ticketId();
  }

  test('the third one makes a line at the desk, without anybody asking for it', async () => {
    const said = ['厨房往外返水', '水池下不去水', '地漏冒水了'];
    for (const [nth, phone] of neighbours.entries()) {
      const ticketId = await reportDrain(phone, said[nth]!);
      if (nth === 0) carrier = ticketId;
    }
    await zhao.reads('5号楼2单元，今天3件下水堵塞返水');
    await zhao.tapStarting('cluster-');
    await zhao.reads('3件下水堵塞返水，是一回事吗？');
    await zhao.reads('由这件带着办');
    for (const words of said) await zhao.reads(words);
    expect(await zhao.tooSmall()).toEqual([]);
  });

  test('not one matter: it leaves the desk, and is taken back', async () => {
    await zhao.tap('set-apart');
    await zhao.reads('看过了，不是一回事');
    await zhao.tap('reconsider');
    await zhao.reads('3件下水堵塞返水，是一回事吗？');
  });

  test('one tap makes one matter of them; the neighbours hear of it and are asked together', async () => {
    await zhao.tap('open-case');
    await zhao.reads('3件合成一件了。');
    await zhao.reads('并进来的');
    await zhao.tap('deed-accept');
    await zhao.tap('deed-solve');
    await zhao.type('deed-words', '疏通了立管');
    await zhao.tap('send-deed');
    await zhao.reads('待确认');
    for (const phone of neighbours.slice(1)) {
      await phone.follow('pages/inbox/index');
      await phone.reads('和邻居的事并在一起办');
      await phone.follow(`pages/ticket/index?id=${carrier}`);
      await phone.reads('您这里好了吗？');
      await phone.tap('fixed');
    }
    await neighbours[0]!.follow(`pages/ticket/index?id=${carrier}`);
    await neighbours[0]!.reads('已解决');
    expect([...neighbours, zhao].flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
