import type { Browser } from 'playwright-core';
import { makeGuest, type ConsoleLine } from './logic/guest';
import { makeRequire } from './logic/modules';
import { openPackage, type Package } from './logic/package';
import { PageStack, type Painter } from './logic/page-stack';
import { readTemplates } from './logic/templates';
import { LogicPage } from './logic-page';
import { View } from './view/view';
import { ViewPage } from './view-page';
import type { WeappPage } from './weapp-page';
import { ApiMaker } from './wx/api';
import { Files } from './wx/files';
import { Person } from './wx/person';
import type { Overlay } from './wx/showing';
import { Announcements } from './wx/system';
import { makeWx } from './wx/wx';

/** What a run needs. */
export interface WeappOptions {
  /** The folder of the built mini-program. */
  dist: string;
  /** Where its questions to the server go, such as `http://127.0.0.1:4567`. */
  api: string;
  /** WeChat's one-time login code; the sandbox or the test hands them out. */
  login: () => string | Promise<string>;
  /** Storage of an earlier run, to play a restart of the app. */
  storage?: Map<string, string>;
  /** Files of an earlier run. */
  files?: Files;
  /** A browser to draw pages in; without one only the logic layer runs. */
  browser?: Browser;
}

/** One mini-program running on one pretend phone. */
export interface Weapp {
  person: Person;
  storage: Map<string, string>;
  files: Files;
  package: Package;
  /** Every `wx` call in order. */
  calls: readonly { api: string; options: unknown }[];
  console: readonly ConsoleLine[];
  /** Bytes of every `setData` of every page, in order. */
  setDataBytes: readonly number[];
  /** Opens a page as WeChat does after a scan or a message: the first time it launches the app there. */
  open(path: string, query?: Record<string, string>): Promise<WeappPage>;
  /** The page in front. */
  readonly page: WeappPage;
  /** How many pages lie on each other. */
  readonly depth: number;
  /** The person presses WeChat's own back arrow. */
  back(): Promise<void>;
  /** The app goes to the back, or comes to the front. */
  hide(): void;
  show(): void;
  /** The network goes or comes. */
  setOnline(isOnline: boolean): void;
  /** Waits until something is so, looking again after everything that happens; fails after five seconds with what is seen. */
  until(is: () => boolean | Promise<boolean>, what: string): Promise<void>;
  close(): Promise<void>;
}

/** Runs a built mini-program for real: its own code, WeChat's rules, real HTTP to this machine. */
export async function runWeapp(options: WeappOptions): Promise<Weapp> {
  const running = new RunningWeapp(options);
  await running.begin(options.browser);
  return running;
}

const PATIENCE = 20_000;

class RunningWeapp implements Weapp {
  readonly person = new Person();
  readonly storage: Map<string, string>;
  readonly files: Files;
  readonly package: Package;
  readonly console: ConsoleLine[] = [];
  readonly #guest = makeGuest((line) => this.console.push(line));
  readonly #make = new ApiMaker(this.#guest);
  readonly #announcements = new Announcements();
  readonly #overlay: Overlay = { toast: '', loading: '' };
  readonly #options: WeappOptions;
  readonly #closed: number[] = [];
  #view: View | undefined;
  #pages!: PageStack;
  #load!: (path: string) => unknown;
  #app: Record<string, unknown> | undefined;
  #launch: object = {};
  #watchers: (() => void)[] = [];

  constructor(options: WeappOptions) {
    this.#options = options;
    this.storage = options.storage ?? new Map();
    this.files = options.files ?? new Files();
    this.files.forgetTemporary();
    this.package = openPackage(options.dist);
  }

  get calls() {
    return this.#make.calls;
  }

  get setDataBytes() {
    return [...this.#closed, ...this.#pages.open.flatMap(({ sent }) => sent)];
  }

  get depth() {
    return this.#pages.open.length;
  }

  get page(): WeappPage {
    const page = this.#pages.top;
    const around = {
      pages: this.#pages,
      overlay: this.#overlay,
      until: this.until.bind(this),
      dispatch: this.#dispatch.bind(this),
    };
    if (this.#view) return new ViewPage(page, this.#view, around);
    return new LogicPage(page, readTemplates(this.package.dist), around);
  }

  async begin(browser: Browser | undefined): Promise<void> {
    const { dist, api, login } = this.#options;
    const parts = { make: this.#make, guest: this.#guest, person: this.person, files: this.files };
    const wx = makeWx({
      ...parts,
      kept: this.storage,
      announcements: this.#announcements,
      overlay: this.#overlay,
      pages: () => this.#pages,
      login,
      api,
      measure: async (selector) => this.#view?.measure(this.#pages.top, selector) ?? null,
      launched: () => this.#launch,
    });
    this.#load = makeRequire(dist, this.#guest, this.#globals(wx));
    this.#view = browser && (await View.open({ browser, package: this.package, files: this.files, api }));
    const painter = this.#view ?? UNSEEN;
    this.#pages = new PageStack({ package: this.package, guest: this.#guest, load: this.#load, painter });
    this.#pages.onChange = () => this.#happened();
    this.#make.onAnswer = () => this.#happened();
    this.#view?.listen((id, event) => this.#dispatch(id, event));
  }

  async open(path: string, query: Record<string, string> = {}): Promise<WeappPage> {
    const words = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    if (this.#app === undefined) this.#start(path, query);
    await this.#pages.reLaunch({ url: `/${path}${words.length > 0 ? `?${words.join('&')}` : ''}` });
    return this.page;
  }

  async back(): Promise<void> {
    await this.#pages.navigateBack();
  }

  hide(): void {
    this.#pages.run(this.#pages.top, 'onHide');
    this.#call('onHide', {});
    this.#announcements.tell('AppHide', {});
  }

  show(): void {
    this.#call('onShow', this.#guest.give(this.#launch));
    this.#announcements.tell('AppShow', this.#guest.give(this.#launch));
    this.#pages.run(this.#pages.top, 'onShow');
  }

  setOnline(isOnline: boolean): void {
    this.person.isOnline = isOnline;
    const news = { isConnected: isOnline, networkType: isOnline ? 'wifi' : 'none' };
    this.#announcements.tell('NetworkStatusChange', this.#guest.give(news));
  }

  async until(is: () => boolean | Promise<boolean>, what: string): Promise<void> {
    const deadline = Date.now() + PATIENCE;
    while (!(await is())) {
      if (Date.now() > deadline) throw new Error(`never happened: ${what}\n${await this.#seen()}`);
      await new Promise<void>((again) => {
        const late = setTimeout(again, 250); // the browser draws without telling us
        this.#watchers.push(() => (clearTimeout(late), again()));
      });
    }
  }

  async close(): Promise<void> {
    this.#guest.timers.stopAll();
    this.person.switchOff();
    await this.#view?.close();
  }

  #happened(): void {
    this.#view?.drawOver(this.#overlay);
    this.#watchers.splice(0).forEach((again) => again());
  }

  async #seen(): Promise<string> {
    const lines = this.console.map(({ level, words }) => `console.${level} ${words}`);
    return [`page ${this.page.route}`, await this.page.text(), ...lines].join('\n');
  }

  /** The names WeChat gives every file of the logic layer. */
  #globals(wx: object): Record<string, unknown> {
    return {
      wx,
      App: (app: Record<string, unknown>) => void (this.#app = app),
      Page: (config: Record<string, unknown>) => this.#pages.register(config),
      Component: () => undefined,
      Behavior: (behavior: unknown) => behavior,
      getApp: () => this.#app,
      getCurrentPages: () => this.#pages.open.map(({ self }) => self),
    };
  }

  #start(path: string, query: Record<string, string>): void {
    this.#launch = {
      path,
      query,
      scene: 'scene' in query || 'q' in query ? 1011 : 1001,
      referrerInfo: {},
      shareTicket: '',
    };
    this.#load('app.js');
    if (this.#app === undefined) throw new Error('app.js never called App()');
    this.#call('onLaunch', this.#guest.give(this.#launch));
    this.#call('onShow', this.#guest.give(this.#launch));
  }

  #call(life: string, news: object): void {
    (this.#app?.[life] as ((news: object) => void) | undefined)?.call(this.#app, news);
  }

  /** An event from the view: a tap counts as one only while its handler runs. */
  #dispatch(id: number, event: { type: string }): void {
    const page = this.#pages.open.find((one) => one.id === id);
    if (!page) return;
    const isTap = event.type === 'tap';
    if (isTap) this.person.taps += 1;
    this.#pages.run(page, 'eh', this.#guest.give(event));
    if (isTap) this.person.taps -= 1;
  }
}

/** Nobody looks: what is sent to the view is only kept. */
const UNSEEN: Painter = {
  opened: soon,
  changed: soon,
  shown: soon,
  closed: soon,
};

function soon(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
