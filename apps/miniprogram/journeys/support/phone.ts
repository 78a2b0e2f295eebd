import type { Browser, Locator, Page } from 'playwright-core';

/** An elder's phone: small, upright, Chinese. */
const GLASS = { width: 390, height: 844 };

/** The desk's computer, and the tablet on the station's wall. */
export const WIDE = { width: 1280, height: 800 };

/** How one phone comes to the station. */
export interface PhoneWish {
  browser: Browser;
  /** The server, and the pretend WeChat that answers for `wx.login`. */
  url: string;
  sandbox: string;
  openid: string;
  page: string;
  glass?: { width: number; height: number };
  /** How far the station's clock stands ahead of this machine's; the phone shows the station's time. */
  aheadMs?: number;
}

/** One person's phone with the real browser build on it, used by what is seen and tapped. */
export class Phone {
  readonly page: Page;
  /** What a developer would see in the console; a journey ends with none. */
  readonly complaints: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  static async open({
    browser,
    url,
    sandbox,
    openid,
    page: route,
    glass = GLASS,
    aheadMs = 0,
  }: PhoneWish): Promise<Phone> {
    const context = await browser.newContext({ viewport: glass, locale: 'zh-CN', hasTouch: true });
    await context.addInitScript(showTimeAhead, aheadMs);
    const phone = new Phone(await context.newPage());
    const who = new URLSearchParams({ phone: openid, openid, sandbox }).toString();
    await phone.page.goto(`${url}/?${who}#/${route}`);
    return phone;
  }

  /** A plain browser that opens an address somebody was sent: no WeChat, nobody to vouch for whoever holds it. */
  static async visiting(browser: Browser, address: string, aheadMs = 0): Promise<Phone> {
    const context = await browser.newContext({ viewport: GLASS, locale: 'zh-CN', hasTouch: true });
    await context.addInitScript(showTimeAhead, aheadMs);
    const phone = new Phone(await context.newPage());
    await phone.page.goto(address);
    return phone;
  }

  /** Goes where a tapped message or a scanned code leads. */
  async follow(route: string): Promise<void> {
    await this.page.evaluate((hash) => {
      window.location.hash = hash;
    }, `#/${route}`);
  }

  async tap(id: string): Promise<void> {
    await this.seen(`#${id}`).click();
  }

  async tapWords(words: string): Promise<void> {
    await this.page.getByText(words, { exact: false }).filter({ visible: true }).last().click();
  }

  async type(id: string, words: string): Promise<void> {
    await this.seen(`#${id} textarea, #${id} input, textarea#${id}, input#${id}`).fill(words);
  }

  /** Takes a picture: the file chooser gets a JPEG. */
  async photograph(jpeg: Buffer): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.tap('add-photo');
    await (await chooser).setFiles({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: jpeg });
    await this.page.getByLabel('去掉第1张照片').filter({ visible: true }).last().waitFor();
  }

  /** Waits until these words stand on the screen. */
  async reads(words: string | RegExp, patience = 20_000): Promise<void> {
    await this.page.getByText(words).filter({ visible: true }).first().waitFor({ timeout: patience });
  }

  /** The words of one control, as they stand there. */
  async wordsOf(id: string): Promise<string> {
    return (await this.seen(`#${id}`).textContent()) ?? '';
  }

  /** How often these words stand on the screen. */
  count(words: string): Promise<number> {
    return this.page.getByText(words).filter({ visible: true }).count();
  }

  async has(id: string, patience = 20_000): Promise<void> {
    await this.seen(`#${id}`).waitFor({ timeout: patience });
  }

  /** Taps the first control whose id begins so: where the rest of it is an id the journey does not know. */
  async tapStarting(id: string): Promise<void> {
    await this.page.locator(`[id^="${id}"]`).filter({ visible: true }).first().click();
  }

  /** Taps the first control that a screen reader calls so. */
  async tapName(name: RegExp): Promise<void> {
    await this.page.getByRole('button', { name }).filter({ visible: true }).first().click();
  }

  /** The names of the controls in sight that a stiff finger would miss: under 60 pixels either way. */
  tooSmall(): Promise<string[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[role=button],[role=tab],[role=radio],[role=switch]')]
        .map((control) => ({ control, box: control.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 59.5 || box.height < 59.5))
        .map(({ control }) => control.getAttribute('aria-label') ?? control.innerText),
    );
  }

  /** The ticket's id from the address, once the ticket page is open. */
  async ticketId(): Promise<string> {
    await this.page.waitForURL(/pages\/ticket\/index\?.*id=/);
    return /id=([0-9a-f-]{36})/.exec(this.page.url())?.[1] ?? '';
  }

  /** From now on says yes whenever WeChat's own question, may the station write to you, stands before the page. */
  async allowsMessages(): Promise<this> {
    const yes = this.page.getByText('允许', { exact: true }).filter({ visible: true }).first();
    await this.page.addLocatorHandler(yes, () => yes.click());
    return this;
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }

  /** Taro keeps earlier pages in the document, so only what is visible counts, the latest first. */
  private seen(selector: string): Locator {
    return this.page.locator(selector).filter({ visible: true }).last();
  }
}

/** Runs in the page before anything else: its clock goes as many milliseconds ahead. */
function showTimeAhead(aheadMs: number): void {
  const { now } = Date;
  const Real = Date;
  globalThis.Date = new Proxy(Real, {
    construct: (_, given: unknown[]) =>
      given.length === 0 ? new Real(now() + aheadMs) : (Reflect.construct(Real, given) as Date),
    get: (_, name) => (name === 'now' ? () => now() + aheadMs : (Reflect.get(Real, name) as unknown)),
  });
}
