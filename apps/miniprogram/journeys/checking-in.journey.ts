import { toDutyOnSite } from '../../server/stories/support/duty-clock';
import { WIDE, type Phone } from './support/phone';
import { Street } from './support/street';

/** The tablet at the station shows a code; a member on duty types it and is at the post, for colleagues and residents alike. */
describe('checking in at the station', () => {
  let street: Street;
  let tablet: Phone;
  let member: Phone;

  beforeAll(async () => {
    street = await Street.open();
    await toDutyOnSite(street.station);
    const secretary = await street.station.secretary();
    const { body } = await secretary.post<{ token: string }>('/duty/screens', { label: '驿站平板' });
    const [first] = await street.station.onDuty();
    [tablet, member] = await Promise.all([
      street.phone('demo-nobody', `pages/post/index?t=${body.token}`, WIDE),
      street.willing(first!.openid, 'pages/check-in/index'),
    ]);
  });
  afterAll(() => street?.close());

  const codeShown = async (): Promise<string> => {
    await tablet.has('check-in-code');
    const shown = await tablet.page.locator('#check-in-code').first().innerText();
    return shown.replace(/\D/g, '');
  };

  test('a wrong code is told kindly, and nothing is lost', async () => {
    const right = await codeShown();
    await member.type('check-in-digits', right === '000000' ? '111111' : '000000');
    await member.tap('send-check-in');
    await member.reads(/报到码不对/);
  });

  test('the code of the screen checks in', async () => {
    await member.type('check-in-digits', await codeShown());
    await member.tap('send-check-in');
    await member.reads('您已经在岗');
    await tablet.reads('已到');
  });

  test('leaving early calls the standby', async () => {
    await member.tap('leave-post');
    await member.tap('send-leave-post');
    await member.reads('路上慢点');
    expect([tablet, member].flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
