import type { OpenPage } from './logic/page-stack';
import { attributeOf, findIn, walk, wordsIn, type Found, type TaroNode } from './logic/taro-tree';
import type { Template } from './logic/templates';
import type { Around, WeappPage } from './weapp-page';

const FIELDS = ['input', 'textarea'];

/** A page of the logic layer alone: what would be drawn is read from the data, taps go straight to the page's handler. */
export class LogicPage implements WeappPage {
  readonly #page: OpenPage;
  readonly #templates: ReadonlyMap<string, Template>;
  readonly #around: Around;

  constructor(page: OpenPage, templates: ReadonlyMap<string, Template>, around: Around) {
    this.#page = page;
    this.#templates = templates;
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
    const { toast, loading } = this.#around.overlay;
    return [wordsIn(this.#root), toast, loading].filter(Boolean).join(' ');
  }

  async has(wanted: string): Promise<boolean> {
    return (
      findIn(this.#root, wanted) !== undefined ||
      (/^[#.]/.test(wanted) ? false : (await this.text()).includes(wanted))
    );
  }

  until(wanted: string): Promise<void> {
    return this.#around.until(() => this.has(wanted), `“${wanted}” on ${this.route}`);
  }

  async tap(wanted: string): Promise<void> {
    const found = await this.#element(wanted);
    const disabled = [found.node, ...found.ancestors].some(
      (node) => attributeOf(node, 'disabled', this.#templates) === true,
    );
    if (disabled) throw new Error(`“${wanted}” is disabled`);
    this.#bubble(found, 'tap', {});
  }

  async type(wanted: string, words: string): Promise<void> {
    const node = this.#fieldIn((await this.#element(wanted)).node);
    this.#fire(node, 'focus', { value: '' });
    this.#fire(node, 'input', { value: words, cursor: words.length });
    this.#fire(node, 'blur', { value: words });
  }

  async choose(wanted: string, value: unknown): Promise<void> {
    this.#fire((await this.#element(wanted)).node, 'change', { value });
  }

  async pullDown(): Promise<void> {
    this.#around.pages.run(this.#page, 'onPullDownRefresh');
  }

  async reachEnd(): Promise<void> {
    this.#around.pages.run(this.#page, 'onReachBottom');
  }

  get #root(): TaroNode {
    return (this.#page.self.data['root'] ?? {}) as TaroNode;
  }

  async #element(wanted: string): Promise<Found> {
    await this.until(wanted);
    const found = findIn(this.#root, wanted);
    if (!found) throw new Error(`“${wanted}” is shown on ${this.route}, but not as an element of its own`);
    return found;
  }

  /** The element itself, or the first field inside it. */
  #fieldIn(node: TaroNode): TaroNode {
    const isField = ({ nn = '' }: TaroNode): boolean => FIELDS.includes(this.#templates.get(nn)?.tag ?? '');
    const field = [...walk(node)].find((found) => isField(found.node))?.node;
    if (!field) throw new Error(`nothing to type into on ${this.route}`);
    return field;
  }

  /** Every element on the way up that could be bound (words cannot) gets its turn, the innermost first. */
  #bubble({ node, ancestors }: Found, type: string, detail: object): void {
    [node, ...ancestors]
      .filter(({ sid, v }) => sid !== undefined && v === undefined)
      .forEach((one) => this.#fire(one, type, detail, node));
  }

  #fire(node: TaroNode, type: string, detail: object, target: TaroNode = node): void {
    const event = {
      type,
      timeStamp: 0,
      detail,
      target: seen(target),
      currentTarget: seen(node),
      mark: {},
      touches: [],
      changedTouches: [],
    };
    this.#around.dispatch(this.#page.id, event);
  }
}

const seen = ({ uid, sid }: TaroNode) => ({
  id: uid ?? sid ?? '',
  offsetLeft: 0,
  offsetTop: 0,
  dataset: { sid },
});
