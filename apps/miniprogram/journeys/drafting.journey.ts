import { WIDE, type Phone } from './support/phone';
import { Street } from './support/street';

/** The secretary lets the station draft the next four weeks, changes a seat, thinks better of it, and publishes. */
describe('drafting and publishing a month', () => {
  let street: Street;
  let zhou: Phone;

  beforeAll(async () => {
    street = await Street.open();
    zhou = await street.secretary('pages/drafting/index');
  });
  afterAll(() => street?.close());

  test('one tap drafts four weeks with every seat filled', async () => {
    await zhou.tap('draft-next');
    await zhou.has('stop-draft');
    await zhou.has('publish', 120_000);
    await zhou.reads(/全部排满/);
    await zhou.reads(/已证明/);
  });

  test('a seat is changed by hand, and the change is taken back', async () => {
    const slot = zhou.page.locator('[id^="draft-slot-"]').filter({ visible: true }).first();
    const before = await slot.innerText();
    await slot.click();
    await zhou.tapName(/^找人换下/);
    await zhou.tapName(/^安排.*进来$/);
    await zhou.reads('手定');
    await zhou.tap('close-sheet');
    await zhou.tap('undo');
    await zhou.page.waitForFunction(
      ([id, words]) => document.getElementById(id!)?.innerText.trim() === words,
      [await slot.getAttribute('id'), before.trim()] as const,
    );
  });

  test('published, it stands on the members’ phones and asks them to confirm', async () => {
    await zhou.tap('publish');
    await zhou.tap('publish-now');
    await zhou.has('to-roster');
    await street.station.quiet();
    const [told] = await street.station.hands.run<{ person_id: string }>(
      `select person_id from notices where template = 'duty-published' limit 1`,
    );
    const member = await street.station.byId(told!.person_id);
    const phone = await street.phone(member.openid, 'pages/inbox/index');
    await phone.reads(/班排好了/);
    await phone.tapWords('班排好了');
    await phone.has('my-week');
    expect([zhou, phone].flatMap(({ complaints }) => complaints)).toEqual([]);
  });

  test('on the desk’s wide screen the month is one grid', async () => {
    const desk = await street.secretary('pages/roster/index', WIDE);
    await desk.page.locator('[id^="cell-"]').filter({ visible: true }).first().waitFor({ timeout: 20_000 });
    const wider = await desk.page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(wider).toBe(false);
  });
});
