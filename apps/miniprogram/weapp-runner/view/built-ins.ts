/** The part of the engine's component space that is used here. */
export interface Space {
  defineComponent(definition: object): unknown;
}

/** The engine's component as a built-in sees itself. */
interface Self {
  $$: HTMLElement;
  data: Record<string, unknown>;
  triggerEvent(name: string, detail: object, options?: object): void;
  native?: HTMLElement;
}

type Sync = (self: Self) => void;

/** Real HTML inside the built-ins a person types into, taps on or looks at; all others only hold their children. */
const NATIVE: Record<string, { make: () => HTMLElement; wire?: Sync; sync: Sync }> = {
  input: { make: () => document.createElement('input'), wire: wireText, sync: syncText },
  textarea: { make: () => document.createElement('textarea'), wire: wireText, sync: syncText },
  switch: { make: checkbox, wire: wireSwitch, sync: syncSwitch },
  image: { make: () => document.createElement('img'), sync: syncImage },
};

/** Defines one of WeChat's built-in tags: its properties, what a screen reader is told, and real HTML (in an `empty` template) where needed. */
export function builtIn(space: Space, tag: string, names: string[], empty: unknown): unknown {
  const native = NATIVE[tag];
  const properties = Object.fromEntries(names.map((name) => [camel(name), null]));
  return space.defineComponent({
    is: `wx-${tag}`,
    options: { virtualHost: false },
    properties,
    ...(native ? { template: empty } : {}),
    observers: {
      '**'(this: Self) {
        sync(this, names, native?.sync);
      },
    },
    lifetimes: {
      attached(this: Self) {
        if (native) {
          this.native = native.make();
          this.$$.append(this.native);
          native.wire?.(this);
        }
        sync(this, names, native?.sync);
      },
    },
  });
}

function sync(self: Self, names: string[], native: Sync | undefined): void {
  for (const name of names.filter(
    (one) => one.startsWith('aria-') || one === 'disabled' || one === 'loading',
  )) {
    write(self.$$, name, self.data[camel(name)]);
  }
  if (self.native) native?.(self);
}

function write(element: HTMLElement, name: string, value: unknown): void {
  if (value === undefined || value === null || value === false || value === '') element.removeAttribute(name);
  else element.setAttribute(name, String(value));
}

function wireText(self: Self): void {
  const input = self.native as HTMLInputElement;
  const say = (name: string) => () =>
    self.triggerEvent(name, { value: input.value, cursor: input.selectionStart ?? 0 });
  input.addEventListener('input', (event) => (event.stopPropagation(), say('input')()));
  input.addEventListener('focus', say('focus'));
  input.addEventListener('blur', say('blur'));
  input.addEventListener(
    'keydown',
    (event) => event.key === 'Enter' && input.tagName === 'INPUT' && say('confirm')(),
  );
}

function syncText({ native, data }: Self): void {
  const input = native as HTMLInputElement;
  input.placeholder = String(data['placeholder'] ?? '');
  input.disabled = data['disabled'] === true;
  const most = Number(data['maxlength'] ?? 140);
  if (most >= 0) input.maxLength = most;
  if (data['type'] === 'number') input.inputMode = 'numeric';
  const value = data['value'];
  if (value !== undefined && value !== null && input.value !== String(value)) input.value = String(value);
}

function checkbox(): HTMLInputElement {
  return Object.assign(document.createElement('input'), { type: 'checkbox' });
}

function wireSwitch(self: Self): void {
  const box = self.native as HTMLInputElement;
  box.addEventListener('change', (event) => {
    event.stopPropagation();
    self.triggerEvent('change', { value: box.checked });
  });
}

function syncSwitch({ native, data }: Self): void {
  Object.assign(native as HTMLInputElement, {
    checked: data['checked'] === true,
    disabled: data['disabled'] === true,
  });
}

const FITS: Record<string, string> = {
  aspectFit: 'contain',
  aspectFill: 'cover',
  scaleToFill: 'fill',
  widthFix: 'contain',
};

function syncImage({ native, data }: Self): void {
  const image = native as HTMLImageElement;
  const src = String(data['src'] ?? '');
  if (src && image.getAttribute('src') !== src) image.setAttribute('src', src);
  image.style.objectFit = FITS[String(data['mode'])] ?? 'fill';
}

const camel = (name: string): string =>
  name.replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase());
