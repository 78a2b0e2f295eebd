import sharp from 'sharp';
import type { Phone } from './support/phone';
import { reportIce } from './support/report';
import { DOOR_PAGE, Street } from './support/street';

/** From the scan to the last word, by hand in a real browser, on four phones. */
describe('a resident reports ice before the door', () => {
  let street: Street;
  let li: Phone;
  let pair: Phone[];
  let property: Phone;
  const ice = sharp({ create: { width: 900, height: 1200, channels: 3, background: '#9fc4d8' } });
  const clean = sharp({ create: { width: 900, height: 1200, channels: 3, background: '#6d6a64' } });

  beforeAll(async () => {
    street = await Street.open();
    [li, property] = await Promise.all([street.resident(), street.property()]);
    pair = await street.onDuty();
  });
  afterAll(() => street?.close());

  test('both duty phones ring, one accepts, the property fixes, the resident confirms', async () => {
    await li.reads('5号楼2单元');
    await Promise.all(pair.map((phone) => phone.reads('您正在值班')));
    await reportIce(li, '楼门口全是冰', await ice.jpeg().toBuffer());
    await li.has('see-ticket');
    await Promise.all(pair.map((phone) => phone.reads('楼门口全是冰')));

    const [zhao] = pair as [Phone, Phone];
    await zhao.tapWords('楼门口全是冰');
    await zhao.tap('deed-accept');
    await zhao.has('deed-dispatch');
    await zhao.tap('deed-dispatch');
    await zhao.tapWords('一般由它办');
    await zhao.tap('send-deed');
    await zhao.reads('已派单');

    await property.reads('楼门口全是冰');
    await property.tapWords('楼门口全是冰');
    await property.tap('deed-sign');
    await property.tap('send-deed');
    await property.has('deed-claim');
    await property.tap('deed-claim');
    await property.photograph(await clean.jpeg().toBuffer());
    await property.type('deed-words', '已铲净并撒盐');
    await property.type('deed-worker', '武晓彤');
    await property.tap('send-deed');
    await property.reads('待核实');

    await zhao.has('deed-approve');
    await zhao.tap('deed-approve');
    await zhao.tap('send-deed');
    await zhao.reads('待确认');

    await li.tap('see-ticket');
    await li.reads('已铲净并撒盐');
    await li.tap('deed-confirm');
    await Promise.all([li, zhao, property].map((phone) => phone.reads('已解决')));
    await zhao.tap('tellings');
    await zhao.tap('all-others');
    await zhao.reads(/（反映的居民）/);
    await zhao.reads('有新的活要办');
    await li.tap('told');
    await li.reads('放在“消息”里了，随时能看');
    expect([li, ...pair, property].flatMap(({ complaints }) => complaints)).toEqual([]);
  });

  test('not fixed goes back to the hands that did it', async () => {
    await li.follow(`${DOOR_PAGE}&again=1`);
    await reportIce(li, '台阶又冻上了', await ice.jpeg().toBuffer());
    await li.has('see-ticket');
    const [, qian] = pair as [Phone, Phone];
    await qian.reads('台阶又冻上了');
    await qian.tapWords('台阶又冻上了');
    await qian.tap('deed-accept');
    await qian.tap('deed-solve');
    await qian.type('deed-words', '撒了盐');
    await qian.tap('send-deed');
    await qian.reads('待确认');

    await li.tap('see-ticket');
    await li.has('deed-redo');
    await li.tap('deed-redo');
    await li.tapWords('还是老样子');
    await li.tap('send-deed');
    await li.reads('已受理');
    await qian.has('deed-solve');
    await qian.reads('还是老样子');
  });
});
