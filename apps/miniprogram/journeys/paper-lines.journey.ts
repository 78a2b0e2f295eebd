import sharp from 'sharp';
import type { Phone } from './support/phone';
import { Street } from './support/street';

/** The power was away: two lines of the paper book are typed in afterwards, and everybody can see that they were. */
describe('the paper book is typed in', () => {
  let street: Street;
  let zhao: Phone;
  const page = sharp({ create: { width: 900, height: 1200, channels: 3, background: '#efe6cf' } });

  beforeAll(async () => {
    street = await Street.open();
    zhao = await street.phone('demo-R01', 'pages/register/index');
  });
  afterAll(() => street?.close());

  async function aLine(room: string, resident: string, text: string): Promise<void> {
    await zhao.tap('paper-building-5');
    await zhao.tap('paper-unit-2');
    await zhao.type('paper-room', room);
    await zhao.type('paper-resident', resident);
    await zhao.type('paper-text', text);
    await zhao.tap('paper-stage-done');
    await zhao.type('paper-outcome', '请人来通开了');
    await zhao.tap('save-line');
  }

  test('the page is told once, two lines follow each other, and the register shows them on their day', async () => {
    await zhao.tap('paper-lines');
    await zhao.tap('paper-day-before');
    await zhao.type('paper-time', '9点20');
    await zhao.type('paper-writer', '来帮忙的小周');
    await zhao.photograph(await page.jpeg().toBuffer());
    await aLine('601', '王奶奶', '厨房下水堵了');
    await zhao.reads('刚才录好了1行');
    await aLine('302', '刘大爷', '阳台窗户关不严');
    await zhao.reads('刚才录好了2行');

    await zhao.tapWords('刘大爷：阳台窗户关不严');
    await zhao.reads(/纸上登记，\d+月\d+日补录，来帮忙的小周写，沈玉林录/);
    await zhao.reads('纸上那一页');
    await zhao.reads('待确认');

    const secretary = await street.secretary('pages/register/index');
    await secretary.reads('厨房下水堵了');
    await secretary.reads(/纸上登记，\d+月\d+日补录（来帮忙的小周写，沈玉林录，附原页照片）/);
    expect([...zhao.complaints, ...secretary.complaints]).toEqual([]);
  });

  test('the same line once more is asked about before it is taken', async () => {
    await zhao.follow('pages/paper-lines/index');
    await aLine('601', '王奶奶', '厨房的下水堵了');
    await zhao.has('another-line');
    await zhao.tap('same-line');
    await zhao.reads('刚才录好了2行');
    expect(await zhao.count('没有存进去')).toBe(0);
  });
});
