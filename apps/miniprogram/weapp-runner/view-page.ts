import type { Locator } from 'playwright-core';
import type { OpenPage } from './logic/page-stack';
import type { View } from './view/view';
import type { Around, WeappPage } from './weapp-page';

/** A page drawn in the browser: read with the eyes, tapped with the mouse, typed into with the keyboard. */
export class ViewPage implements WeappPage {
  readonly #page: OpenPage;
  readonly #view: View;
  readonly #around: Around;

  constructor(page: OpenPage, view: View, around: Around) {
    this.#page = page;
    this.#view = view;
    this.#around = around;
  }

  get route() {
    return this.#page.route;
  }

  get title() {
    return this.#page.title;
  }

  get options() {
    return this.#page.options;
  }

  async text(): Promise<string> {
    const words = await Promise.all([
      this.#frame.innerText(),
      this.#view.page.locator('#over').textContent(),
    ]);
    return words.join(' ').replace(/\s+/g, ' ').trim();
  }

  async has(wanted: string): Promise<boolean> {
    if (/^[#.]/.test(wanted)) return (await this.#locate(wanted).count()) > 0;
    return (await this.text()).includes(wanted);
  }

  until(wanted: string): Promise<void> {
    return this.#around.until(() => this.has(wanted), `“${wanted}” on ${this.route}`);
  }

  tap(wanted: string): Promise<void> {
    return this.#locate(wanted).click();
  }

  type(wanted: string, words: string): Promise<void> {
    return this.#locate(wanted).locator('input, textarea').first().fill(words);
  }

  choose(wanted: string, value: unknown): Promise<void> {
    return this.#view.choose(this.#page, selectorOf(wanted), value);
  }

  async pullDown(): Promise<void> {
    this.#around.pages.run(this.#page, 'onPullDownRefresh');
  }

  async reachEnd(): Promise<void> {
    this.#around.pages.run(this.#page, 'onReachBottom');
  }

  get #frame(): Locator {
    return this.#view.page.locator(`.frame[data-page="${this.#page.id}"]`);
  }

  #locate(wanted: string): Locator {
    if (/^[#.]/.test(wanted)) return this.#frame.locator(selectorOf(wanted)).first();
    return this.#frame.getByText(wanted).first();
  }
}

/** Ids are written as an attribute of the template engine's own. */
const selectorOf = (wanted: string): string =>
  wanted.replace(/^#([\w-]+)/, (_all, id: string) => `[exparser\\:info-attr-id="${id}"]`);
