import { reportIce } from './support/report';
import { Street } from './support/street';

const MINUTE = 60_000;

/** The two on duty do not answer; those who sit next hear of it, on their open phones and by name of the matter. */
describe('nobody accepts', () => {
  let street: Street;

  beforeAll(async () => {
    street = await Street.open();
  });
  afterAll(() => street?.close());

  test('the next pair is woken after five minutes, and one of them takes it', async () => {
    const next = await street.station.nextOnDuty();
    const phones = await Promise.all(next.map(({ openid }) => street.willing(openid, 'pages/inbox/index')));
    await Promise.all(phones.map((phone) => phone.has('bar-inbox')));
    const li = await street.resident();
    await li.reads('5号楼2单元');
    await reportIce(li, '没人应的冰');
    await li.has('see-ticket');
    await street.station.quiet();

    await street.station.pass(5 * MINUTE + 1_000);
    await Promise.all(phones.map((phone) => phone.reads('还没有人受理')));
    const [first] = phones;
    await first!.tapWords('还没有人受理');
    await first!.tap('deed-accept');
    await first!.has('deed-dispatch');
    await li.tap('see-ticket');
    await li.reads('已受理');
  });
});
