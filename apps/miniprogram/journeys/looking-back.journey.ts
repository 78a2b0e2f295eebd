import { readFile } from 'node:fs/promises';
import { DOOR } from '../../server/stories/support/neighbourhood';
import type { Phone } from './support/phone';
import { Street } from './support/street';

/** Looking back: the register searched and carried away on paper; the month's rates; the public board. */
describe('what was done, as those read it who answer for it', () => {
  let street: Street;
  let secretary: Phone;

  beforeAll(async () => {
    street = await Street.open();
    secretary = await street.secretary('pages/register/index');
  });
  afterAll(() => street?.close());

  test('words are looked for in the register, and the look is kept', async () => {
    await secretary.has('filter');
    await secretary.tap('filter');
    await secretary.type('words', '物业已清理');
    await secretary.tap('show-filtered');
    await secretary.reads('办理情况：物业已清理');
    await secretary.tap('keep-look');
    await secretary.reads('“物业已清理”');
    await secretary.reads('不用记了');
  });

  test('the register is carried away: a bound book to print', async () => {
    await secretary.tap('papers');
    await secretary.tap('kind-register-pdf');
    await secretary.tap('ask-paper');
    const { name, bytes } = await opened(secretary);
    expect(name.endsWith('.pdf')).toBe(true);
    expect(bytes.toString('latin1').startsWith('%PDF-')).toBe(true);
    expect(secretary.complaints).toEqual([]);
  });

  test('the month says of how many, and every party has its card', async () => {
    await secretary.follow('pages/overview/index');
    await secretary.has('rate-response');
    await secretary.reads('满意率');
    await secretary.reads('各承办单位');
  });

  test('the public board is read by whoever stands before the door, without being asked who they are', async () => {
    const passer = await street.visitor(`${street.station.url}/#/pages/public-board/index?code=${DOOR}`);
    await passer.has('public-month');
    await passer.reads('这里不写姓名和门牌');
    expect(passer.complaints).toEqual([]);
  });
});

/** Waits until the paper can be opened, opens it, and reads what came. */
async function opened(phone: Phone): Promise<{ name: string; bytes: Buffer }> {
  const ready = phone.page.locator('[id^="paper-"] [id^="open-"]').filter({ visible: true });
  await ready.first().waitFor({ timeout: 60_000 });
  const coming = phone.page.waitForEvent('download');
  await ready.first().click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}
