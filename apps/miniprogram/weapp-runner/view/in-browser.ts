/* Runs inside the browser: draws the pages of a mini-program with WeChat's own open-source template engine. */
import * as glassEasel from 'glass-easel';
import { MiniProgramEnv } from 'glass-easel-miniprogram-adapter';
import { builtIn, type Space } from './built-ins';
import type { Pack } from './pack';

declare global {
  interface Window {
    /** The door to the logic layer: `(page, event)`. */
    tellLogic(page: number, event: object): void;
    weapp: PageView;
  }
}

type Settable = { setData(news: object): void };

/** Draws pages as the logic layer asks; talks back only by `tellLogic`. */
class PageView {
  readonly #space;
  readonly #backend;
  readonly #pack: Pack;
  readonly #roots = new Map<number, { root: { get(): unknown; release(): void }; frame: HTMLElement }>();

  constructor(pack: Pack, templates: Record<string, unknown>) {
    glassEasel.globalOptions.writeExtraInfoToAttr = true;
    const env = new MiniProgramEnv();
    this.#pack = pack;
    this.#space = env.createCodeSpace('', true);
    const main = this.#space.getComponentSpace();
    const globals = env.getGlobalCodeSpace().getComponentSpace() as unknown as Space;
    const empty = { groupList: templates, content: templates[pack.empty] };
    Object.entries(pack.tags).forEach(([tag, names]) => {
      main.setGlobalUsingComponent(`wx-${tag}`, builtIn(globals, tag, names, empty) as never);
    });
    const context = new glassEasel.CurrentWindowBackendContext();
    context.onEvent((target, type, detail, options) => {
      const event = new glassEasel.Event(type, detail as object, options);
      glassEasel.Event.dispatchEvent(target, event as never);
      return event.getEventBubbleStatus();
    });
    this.#backend = env.associateBackend(context);
    this.#define(templates);
    this.#style('app');
  }

  open(id: number, route: string, data: object): void {
    const frame = document.createElement('div');
    frame.className = 'frame';
    frame.dataset['page'] = String(id);
    const place = document.createElement('div');
    frame.append(place);
    document.querySelector('#frames')?.append(frame);
    const root = this.#backend.createRoot('page', this.#space, route);
    (root.get() as unknown as Settable).setData(data);
    root.attach(frame as never, place as never);
    this.#roots.set(id, { root, frame });
  }

  change(id: number, news: Record<string, unknown>): void {
    const tidy = Object.fromEntries(
      Object.entries(news).map(([path, value]) => [path.replace(/\.\[/g, '['), value]),
    );
    (this.#roots.get(id)?.root.get() as Settable | undefined)?.setData(tidy);
  }

  show(id: number, route: string, title: string): void {
    document.querySelectorAll<HTMLElement>('.frame').forEach((frame) => {
      frame.classList.toggle('shown', frame.dataset['page'] === String(id));
    });
    document.querySelectorAll('style[data-page]').forEach((style) => style.remove());
    this.#style(route, 'page');
    this.#title(title);
  }

  close(id: number): void {
    const open = this.#roots.get(id);
    this.#roots.delete(id);
    open?.root.release();
    open?.frame.remove();
  }

  over({ toast, loading, title }: { toast: string; loading: string; title: string }): void {
    const words = loading || toast;
    const place = document.querySelector<HTMLElement>('#over');
    if (place) Object.assign(place, { textContent: words, hidden: words === '' });
    this.#title(title);
  }

  measure(id: number, selector: string): object | null {
    const inside = selector.replace(/#([\w-]+)/g, '[exparser\\:info-attr-id="$1"]').replace(/>>>/g, ' ');
    const found = document.querySelector(`.frame[data-page="${id}"] ${inside}`);
    if (!found) return null;
    const { left, top, right, bottom, width, height } = found.getBoundingClientRect();
    return { id: selector.replace('#', ''), left, top, right, bottom, width, height };
  }

  /** What a picker, a switch or a slider would report when the person chose. */
  choose(id: number, selector: string, value: unknown): void {
    const element = document.querySelector(`.frame[data-page="${id}"] ${selector}`) as
      (Element & { __wxElement?: glassEasel.Element }) | null;
    if (!element?.__wxElement) throw new Error(`nothing to choose at ${selector}`);
    element.__wxElement.triggerEvent('change', { value });
  }

  #title(title: string): void {
    const place = document.querySelector('#title');
    if (place) place.textContent = title;
  }

  #style(path: string, page?: string): void {
    const style = document.createElement('style');
    if (page) style.dataset['page'] = page;
    style.textContent = this.#pack.styles[path] ?? '';
    document.head.append(style);
  }

  #define(templates: Record<string, unknown>): void {
    for (const [path, config] of Object.entries(this.#pack.configs))
      this.#space.addComponentStaticConfig(path, config as never);
    for (const [path, content] of Object.entries(templates)) {
      this.#space.addCompiledTemplate(path, { groupList: templates, content } as never);
    }
    const methods = { eh: tell };
    for (const path of Object.keys(this.#pack.configs)) {
      if (!(path in templates)) continue;
      const isComponent = (this.#pack.configs[path] as { component?: boolean }).component === true;
      const shape = isComponent ? { options: { virtualHost: true }, properties: { i: null, l: String } } : {};
      this.#space.componentEnv(path, ({ Component }) => Component({ ...shape, methods } as never));
    }
  }
}

interface EasyEvent {
  type: string;
  timeStamp: number;
  detail: unknown;
  target: glassEasel.Element;
  currentTarget: glassEasel.Element;
}

function tell({ type, timeStamp, detail, target, currentTarget }: EasyEvent): void {
  const element = elementOf(currentTarget);
  const page = Number(element?.closest<HTMLElement>('.frame')?.dataset['page']);
  const plain = JSON.parse(
    JSON.stringify(detail ?? {}, (_key, value: unknown) =>
      value instanceof Node || value instanceof Window ? undefined : value,
    ),
  ) as unknown;
  window.tellLogic(page, {
    type,
    timeStamp,
    detail: plain,
    target: seen(target),
    currentTarget: seen(currentTarget),
    mark: {},
  });
}

const elementOf = (node: glassEasel.Element): Element | undefined => (node as unknown as { $$?: Element }).$$;

function seen(node: glassEasel.Element): object {
  const box = elementOf(node) as HTMLElement | undefined;
  return {
    id: node.id,
    dataset: { ...node.dataset },
    offsetLeft: box?.offsetLeft ?? 0,
    offsetTop: box?.offsetTop ?? 0,
  };
}

/** Called once by the Node side. */
export function start(pack: Pack, templates: Record<string, unknown>): void {
  window.weapp = new PageView(pack, templates);
}
