import { posix } from 'node:path';
import type { Guest } from './guest';
import type { Package } from './package';
import { applyData } from './set-data';

type Life = (...args: unknown[]) => unknown;

/** What a page file hands to `Page(…)`. */
export interface PageConfig {
  data?: Record<string, unknown>;
  [name: string]: unknown;
}

/** One open page: the object the page's own code sees as `this`, and what we count about it. */
export interface OpenPage {
  id: number;
  route: string;
  options: Record<string, string>;
  title: string;
  self: Record<string, unknown> & { data: Record<string, unknown> };
  /** Bytes of every `setData` so far, in order. */
  sent: number[];
}

/** Whoever draws pages; without a view they are only kept. */
export interface Painter {
  opened(page: OpenPage): Promise<void>;
  changed(page: OpenPage, news: Record<string, unknown>): Promise<void>;
  shown(page: OpenPage): Promise<void>;
  closed(page: OpenPage): Promise<void>;
}

const DEEPEST = 10;

/** The open pages with WeChat's rules: ten at most, unknown and tab pages refused where WeChat refuses them. */
export class PageStack {
  readonly #package: Package;
  readonly #guest: Guest;
  readonly #painter: Painter;
  readonly #load: (path: string) => unknown;
  readonly #configs = new Map<string, PageConfig>();
  readonly open: OpenPage[] = [];
  /** Told after everything that may have changed what is seen. */
  onChange: () => void = () => undefined;
  #count = 0;
  #loading = '';

  constructor(parts: { package: Package; guest: Guest; painter: Painter; load: (path: string) => unknown }) {
    this.#package = parts.package;
    this.#guest = parts.guest;
    this.#painter = parts.painter;
    this.#load = parts.load;
  }

  get top(): OpenPage {
    const page = this.open.at(-1);
    if (!page) throw new Error('no page is open');
    return page;
  }

  /** The `Page` every page file calls. */
  register(config: PageConfig): void {
    this.#configs.set(this.#loading, config);
  }

  async navigateTo({ url }: { url: string }): Promise<object> {
    const target = this.#targetOf(url);
    if (this.#package.tabs.includes(target.route)) throw new Error('can not navigateTo a tabbar page');
    if (this.open.length >= DEEPEST) throw new Error('webview count limit exceed');
    this.#hide(this.top);
    await this.#push(target);
    return {};
  }

  async redirectTo({ url }: { url: string }): Promise<object> {
    const target = this.#targetOf(url);
    if (this.#package.tabs.includes(target.route)) throw new Error('can not redirectTo a tabbar page');
    await this.#pop();
    await this.#push(target);
    return {};
  }

  async reLaunch({ url }: { url: string }): Promise<object> {
    const target = this.#targetOf(url);
    while (this.open.length > 0) await this.#pop();
    await this.#push(target);
    return {};
  }

  async switchTab({ url }: { url: string }): Promise<object> {
    const target = this.#targetOf(url);
    if (!this.#package.tabs.includes(target.route)) throw new Error('can not switch to no-tabBar page');
    return this.reLaunch({ url });
  }

  async navigateBack({ delta = 1 }: { delta?: number } = {}): Promise<object> {
    const steps = Math.min(delta, this.open.length - 1);
    for (let step = 0; step < steps; step += 1) await this.#pop();
    if (steps > 0) await this.#show(this.top);
    return {};
  }

  /** Runs a method of a page's own code, such as `onPullDownRefresh` or `eh`. */
  run(page: OpenPage, method: string, ...args: unknown[]): unknown {
    return (page.self[method] as Life | undefined)?.call(page.self, ...args);
  }

  #targetOf(url: string): { route: string; options: Record<string, string> } {
    const [path = '', query = ''] = url.split('?');
    const base = this.open.length > 0 ? `/${posix.dirname(this.top.route)}/` : '/';
    const route = posix.resolve(base, path).slice(1);
    if (!this.#package.pages.includes(route)) throw new Error(`page "${route}" is not found`);
    const pairs = query
      .split('&')
      .filter(Boolean)
      .map((pair) => pair.split('=') as [string, string | undefined]);
    return { route, options: Object.fromEntries(pairs.map(([name, value = '']) => [name, value])) };
  }

  async #push({ route, options }: { route: string; options: Record<string, string> }): Promise<void> {
    const page = this.#make(route, options);
    this.open.push(page);
    await this.#painter.opened(page);
    this.run(page, 'onLoad', this.#guest.give(options));
    await this.#show(page);
    this.run(page, 'onReady');
    this.onChange();
  }

  #make(route: string, options: Record<string, string>): OpenPage {
    const config = this.#configOf(route);
    this.#count += 1;
    const data = this.#guest.give(config.data ?? {});
    const title = this.#package.windowOf(route).navigationBarTitleText ?? '';
    const self: OpenPage['self'] = { ...config, data, route, options, __wxWebviewId__: this.#count };
    const page: OpenPage = { id: this.#count, route, options, title, self, sent: [] };
    self['setData'] = (news: Record<string, unknown>, done?: () => void) => this.#setData(page, news, done);
    self['getPageId'] = () => `page-${page.id}`;
    return page;
  }

  #configOf(route: string): PageConfig {
    this.#loading = route;
    this.#load(route);
    const config = this.#configs.get(route);
    if (!config) throw new Error(`${route}.js never called Page()`);
    return config;
  }

  /** The copy that crosses to the view is also what is counted: WeChat sends text, not objects. */
  #setData(page: OpenPage, news: Record<string, unknown>, done?: () => void): void {
    const text = JSON.stringify(news);
    page.sent.push(Buffer.byteLength(text));
    applyData(page.self.data, this.#guest.give(news));
    const copy = JSON.parse(text) as Record<string, unknown>;
    void this.#painter.changed(page, copy).then(() => {
      done?.call(page.self);
      this.onChange();
    });
  }

  async #pop(): Promise<void> {
    const page = this.open.pop();
    if (!page) return;
    this.run(page, 'onUnload');
    await this.#painter.closed(page);
    this.onChange();
  }

  #hide(page: OpenPage): void {
    this.run(page, 'onHide');
  }

  async #show(page: OpenPage): Promise<void> {
    await this.#painter.shown(page);
    this.run(page, 'onShow');
    this.onChange();
  }
}
