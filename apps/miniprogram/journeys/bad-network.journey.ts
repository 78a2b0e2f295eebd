import { reportIce } from './support/report';
import { Street } from './support/street';

/** The answer is lost on the way, so the phone sends again by itself: the station has one matter, not two. */
describe('a report sent twice by a bad network', () => {
  let street: Street;

  beforeAll(async () => {
    street = await Street.open();
  });
  afterAll(() => street?.close());

  test('becomes one ticket', async () => {
    const li = await street.resident();
    let attempts = 0;
    await li.page.route('**/api/tickets', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      attempts += 1;
      if (attempts > 1) return route.continue();
      await route.fetch();
      return route.abort('connectionreset');
    });
    await li.reads('5号楼2单元');
    await reportIce(li, '只结了一回冰');
    await li.has('see-ticket');
    expect(attempts).toBeGreaterThan(1);

    const [zhao] = await street.station.onDuty();
    const board = await zhao!.get<{ items: { text: string }[] }>('/board?tab=new');
    expect(board.body.items.filter(({ text }) => text === '只结了一回冰')).toHaveLength(1);
    const mine = await street.willing('demo-li', 'pages/mine/index');
    await mine.reads('只结了一回冰');
    expect(await mine.count('只结了一回冰')).toBe(1);
  });
});
