import sharp from 'sharp';
import { Steps } from '../../server/stories/support/steps';
import { agreeOnATime } from './support/agree-on-a-time';
import type { Phone } from './support/phone';
import { Street } from './support/street';

/** A heating company without the mini-program: a link, a plain browser, a photo. */
describe('a party without an account works by a link', () => {
  let street: Street;
  let desk: Phone;
  let worker: Phone;
  let address: string;
  let ticketId: string;
  const warm = sharp({ create: { width: 900, height: 1200, channels: 3, background: '#c77b4a' } });

  beforeAll(async () => {
    street = await Street.open();
    const steps = new Steps(street.station);
    const li = await street.station.resident();
    const [zhao] = await street.station.onDuty();
    const cold = { category: 'heating_cold', text: '暖气不热，老人冻着了', room: '601' };
    ({ ticketId } = await steps.report(li, cold));
    await steps.accept(zhao!, ticketId);
    await steps.dispatch(zhao!, ticketId, 'heating', '请先打门铃');
    desk = await street.willing(zhao!.openid, `pages/ticket/index?id=${ticketId}`);
  });
  afterAll(() => street?.close());

  test('the desk makes a link; the worker opens it in a plain browser, and signs', async () => {
    await desk.tap('party-links');
    await desk.tap('make-link');
    await desk.reads('链接做好了，只显示这一次');
    address = await desk.wordsOf('made-link');

    worker = await street.visitor(address);
    await worker.reads('5号楼2单元601');
    await worker.reads('请先打门铃');
    await worker.tap('errand-sign');
    await worker.type('errand-worker', '马师傅');
    await worker.tap('send-errand');
    await worker.has('errand-claim');
  });

  test('worker and resident agree on a time: proposed by link, moved by the resident, agreed to by link', async () => {
    await worker.tap('errand-appoint');
    await worker.tap('send-errand');
    await worker.reads('请选上门的日子和时间。');
    const li = await street.willing('demo-li', `pages/ticket/index?id=${ticketId}`);
    await agreeOnATime({ worker, of: 'errand', li });
    await desk.reads('说好的上门时间');
    expect([li, worker].flatMap(({ complaints }) => complaints)).toEqual([]);
    await li.close();
  });

  test('done is shown by a photo, and the desk sees who did it', async () => {
    await worker.tap('errand-claim');
    await worker.photograph(await warm.jpeg().toBuffer());
    await worker.type('errand-words', '已排气，暖气热了');
    await worker.tap('send-errand');
    await worker.reads('您已报完工');

    await desk.reads('待核实');
    await desk.reads('已排气，暖气热了');
    await desk.reads(/供热单位 马师傅/);
    expect([desk, worker].flatMap(({ complaints }) => complaints)).toEqual([]);
  });

  test('the link opens nothing afterwards, and says so kindly', async () => {
    const again = await street.visitor(address);
    await again.reads('这个链接打不开了');
    await again.reads(/请打电话问发链接给您的驿站/);
    expect(await again.count('5号楼')).toBe(0);
    const guess = await street.visitor(address.replace(/key=.{6}/, 'key=AAAAAA'));
    await guess.reads('这个链接打不开了');
    expect([again, guess].flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
