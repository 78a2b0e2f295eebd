import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import type { Package } from '../logic/package';
import type { OpenPage, Painter } from '../logic/page-stack';
import type { Files } from '../wx/files';
import type { Rect } from '../wx/selector-query';
import type { Overlay } from '../wx/showing';
import { pack } from './pack';

/** What the view needs of the rest. */
export interface ViewParts {
  browser: Browser;
  package: Package;
  files: Files;
  api: string;
}

type Heard = (pageId: number, event: { type: string }) => void;

const HOME = 'http://weapp.test/';
const SCREEN = { width: 390, height: 844 };

/** The view layer: pages drawn in a real browser. The two layers exchange nothing but JSON, in order, as on a phone. */
export class View implements Painter {
  readonly page: Page;
  readonly #context: BrowserContext;
  readonly errors: string[] = [];
  #heard: Heard = () => undefined;
  #last: Promise<unknown> = Promise.resolve();
  #over = '';
  #shown: OpenPage | undefined;

  private constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.page = page;
  }

  static async open(parts: ViewParts): Promise<View> {
    const context = await parts.browser.newContext({
      viewport: SCREEN,
      deviceScaleFactor: 2,
      locale: 'zh-CN',
    });
    const page = await context.newPage();
    const view = new View(context, page);
    page.on('pageerror', (problem) => view.errors.push(String(problem.stack)));
    await page.exposeFunction('tellLogic', (id: number, event: { type: string }) => view.#heard(id, event));
    await context.route('**/*', (route) => served(route, parts));
    await page.goto(HOME);
    const { templates, ...rest } = pack(parts.package.dist);
    await page.addScriptTag({ content: await engine() });
    await page.addScriptTag({ content: `weappView.start(${JSON.stringify(rest)}, ${templates})` });
    return view;
  }

  listen(heard: Heard): void {
    this.#heard = heard;
  }

  opened(page: OpenPage): Promise<void> {
    return this.#run(([id, route, data]) => window.weapp.open(id, route, data), [
      page.id,
      page.route,
      page.self.data,
    ] as const);
  }

  changed(page: OpenPage, news: Record<string, unknown>): Promise<void> {
    return this.#run(([id, words]) => window.weapp.change(id, words), [page.id, news] as const);
  }

  shown(page: OpenPage): Promise<void> {
    this.#shown = page;
    return this.#run(([id, route, title]) => window.weapp.show(id, route, title), [
      page.id,
      page.route,
      page.title,
    ] as const);
  }

  closed(page: OpenPage): Promise<void> {
    return this.#run((id) => window.weapp.close(id), page.id);
  }

  /** Draws what WeChat itself puts over the page, when it changed. */
  drawOver(overlay: Overlay): void {
    const news = { ...overlay, title: this.#shown?.title ?? '' };
    if (JSON.stringify(news) === this.#over) return;
    this.#over = JSON.stringify(news);
    void this.#run((words) => window.weapp.over(words), news);
  }

  async measure(page: OpenPage, selector: string): Promise<Rect | null> {
    await this.#last;
    return this.page.evaluate(([id, words]) => window.weapp.measure(id, words) as Rect | null, [
      page.id,
      selector,
    ] as const);
  }

  choose(page: OpenPage, selector: string, value: unknown): Promise<void> {
    return this.#run(([id, words, given]) => window.weapp.choose(id, words, given), [
      page.id,
      selector,
      value,
    ] as const);
  }

  async close(): Promise<void> {
    await this.#last;
    await this.#context.close();
    if (this.errors.length > 0) throw new Error(`the view failed:\n${this.errors.join('\n')}`);
  }

  /** One after the other: the second word never overtakes the first. */
  #run<A>(work: (given: A) => void, given: A): Promise<void> {
    const next = this.#last.then(() =>
      this.page.evaluate(work as (given: unknown) => void, given as unknown),
    );
    this.#last = next.catch((problem: unknown) => void this.errors.push(String(problem)));
    return this.#last.then(() => undefined);
  }
}

/** The page itself, the phone's own files, and pictures of the server; nothing else is reached. */
async function served(route: Route, { files, api }: ViewParts): Promise<void> {
  const url = route.request().url();
  if (url === HOME)
    return route.fulfill({
      contentType: 'text/html',
      body: readFileSync(join(__dirname, 'page.html'), 'utf8'),
    });
  if (/^http:\/\/(tmp|store)\//.test(url)) return route.fulfill({ body: files.at(url).bytes });
  if (/^http:\/\/127\.0\.0\.1(:\d+)?\//.test(url))
    return route.continue({ url: url.replace(/^http:\/\/[^/]+/, api) });
  return route.abort();
}

let made: Promise<string> | undefined;

/** The engine and our built-ins in one script; made once per process. */
function engine(): Promise<string> {
  made ??= build({
    entryPoints: [join(__dirname, 'in-browser.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'weappView',
    target: 'es2022',
    logLevel: 'error',
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
  return made;
}
