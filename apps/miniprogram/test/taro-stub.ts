/* Stands in for the phone in jest: what WeChat would do, on a page of memory. `phone` is the test's side of it. */
import { useEffect } from 'react';

type Listener = (news: never) => void;
type Answer = { status: number; data?: unknown };
interface Letter {
  url: string;
  method?: string;
  header?: Record<string, string>;
  data?: unknown;
  filePath?: string;
}

/** What outlives a restart of the app (jest loads modules anew, the phone stays the same). */
const memory = globalThis as {
  phoneStorage?: Map<string, unknown>;
  phoneListeners?: Map<string, Set<Listener>>;
};
const storage = (memory.phoneStorage ??= new Map());
const listeners = (memory.phoneListeners ??= new Map());

/** What a test prepares and looks at. */
export const phone = {
  /** The server's side: set it to answer requests and uploads; throw to be offline. */
  server: (_letter: Letter): Answer | Promise<Answer> => {
    throw { errMsg: 'request:fail no server in this test' };
  },
  letters: [] as Letter[],
  /** The open pages, the one in front last. */
  pages: ['pages/home/index'],
  params: {} as Record<string, string>,
  sockets: [] as PretendSocket[],
  storage,
  /** The phone tells the app something: 'show', 'hide', 'network', 'pullDown', 'reachBottom'. */
  tell(event: string, news?: unknown): void {
    [...(listeners.get(event) ?? [])].forEach((listener) => listener(news as never));
  },
  reset(): void {
    storage.clear();
    listeners.clear();
    phone.letters = [];
    phone.sockets = [];
    phone.pages = ['pages/home/index'];
    phone.params = {};
    phone.server = () => {
      throw { errMsg: 'request:fail no server in this test' };
    };
    Object.values(taro).forEach((api) => jest.isMockFunction(api) && api.mockClear());
  },
};

/** One end of a line; the test plays the server's. */
class PretendSocket {
  sent: unknown[] = [];
  isClosed = false;
  readonly url: string;
  readonly #ears = new Map<string, Listener>();
  constructor(url: string) {
    this.url = url;
  }
  onOpen = (ear: Listener): unknown => this.#ears.set('open', ear);
  onMessage = (ear: Listener): unknown => this.#ears.set('message', ear);
  onClose = (ear: Listener): unknown => this.#ears.set('close', ear);
  onError = (ear: Listener): unknown => this.#ears.set('error', ear);
  send = ({ data }: { data: string }): unknown => this.sent.push(JSON.parse(data));
  close = (): void => {
    this.isClosed = true;
  };
  open(): void {
    this.#ears.get('open')?.({} as never);
  }
  say(words: object): void {
    this.#ears.get('message')?.({ data: JSON.stringify(words) } as never);
  }
  drop(code = 1006): void {
    this.#ears.get('error')?.({} as never);
    this.#ears.get('close')?.({ code } as never);
  }
}

const on = (event: string) => (listener: Listener) =>
  void listeners.set(event, (listeners.get(event) ?? new Set()).add(listener));
const off = (event: string) => (listener: Listener) => void listeners.get(event)?.delete(listener);

async function exchanged(letter: Letter): Promise<Answer> {
  phone.letters.push(letter);
  return phone.server(letter);
}

const opened = (url: string): string => url.replace(/^\//, '');

const taro = {
  getStorageSync: (key: string) => structuredCloned(storage.get(key) ?? ''),
  setStorageSync: (key: string, value: unknown) => void storage.set(key, structuredCloned(value)),
  removeStorageSync: (key: string) => void storage.delete(key),
  request: (letter: Letter) => {
    const reply = exchanged(letter).then(({ status, data }) => ({ statusCode: status, data }));
    return Object.assign(reply, { abort: () => undefined });
  },
  uploadFile: (letter: Letter) =>
    exchanged(letter).then(({ status, data }) => ({ statusCode: status, data: JSON.stringify(data) })),
  login: jest.fn(async () => ({ code: 'wechat-code' })),
  connectSocket: async ({ url }: { url: string }) => {
    const socket = new PretendSocket(url);
    phone.sockets.push(socket);
    return socket;
  },
  onAppShow: on('show'),
  offAppShow: off('show'),
  onAppHide: on('hide'),
  offAppHide: off('hide'),
  onNetworkStatusChange: on('network'),
  offNetworkStatusChange: off('network'),
  getCurrentPages: () => phone.pages.map((route) => ({ route })),
  navigateTo: jest.fn(async ({ url }: { url: string }) => void phone.pages.push(opened(url))),
  redirectTo: jest.fn(async ({ url }: { url: string }) => void phone.pages.splice(-1, 1, opened(url))),
  reLaunch: jest.fn(async ({ url }: { url: string }) => void (phone.pages = [opened(url)])),
  navigateBack: jest.fn(async () => void phone.pages.pop()),
  showToast: jest.fn(async () => undefined),
  showModal: jest.fn(async () => ({ confirm: true, cancel: false })),
  makePhoneCall: jest.fn(async () => undefined),
  vibrateShort: jest.fn(async () => undefined),
  vibrateLong: jest.fn(async () => undefined),
  setClipboardData: jest.fn(async () => undefined),
  setNavigationBarTitle: jest.fn(),
  stopPullDownRefresh: jest.fn(),
  pageScrollTo: jest.fn(async () => undefined),
  previewImage: jest.fn(async () => undefined),
  chooseMedia: jest.fn(async (_wish: { count: number }) => ({
    tempFiles: [] as { tempFilePath: string; size: number }[],
  })),
  compressImage: jest.fn(async ({ src }: { src: string }) => ({ tempFilePath: `${src}.small` })),
  scanCode: jest.fn(async () => ({ result: '' })),
  requestSubscribeMessage: jest.fn(async (_wish: { tmplIds: string[] }) => ({
    errMsg: 'requestSubscribeMessage:ok',
  })),
  getAppBaseInfo: jest.fn(() => ({ fontSizeScaleFactor: 1 })),
  getRecorderManager: () => ({
    onStart: on('recordingStarts'),
    onStop: on('recordingStops'),
    onError: on('recordingFails'),
    start: jest.fn(() => phone.tell('recordingStarts')),
    stop: jest.fn(() => phone.tell('recordingStops', { tempFilePath: 'tmp/note.mp3', duration: 3_000 })),
  }),
  getFileSystemManager: () => ({
    saveFile: ({ tempFilePath, success }: { tempFilePath: string; success: (answer: object) => void }) =>
      success({ savedFilePath: `saved/${tempFilePath}` }),
    removeSavedFile: ({ complete }: { complete: () => void }) => complete(),
  }),
};

export default taro;

/** WeChat stores JSON, so a test must not get back the very object it put in. */
function structuredCloned(value: unknown): unknown {
  return value === undefined ? undefined : (JSON.parse(JSON.stringify(value)) as unknown);
}

const useEvent = (event: string, listener: Listener): void =>
  useEffect(() => {
    on(event)(listener);
    return () => off(event)(listener);
  });

const useOnce = (work: () => unknown): void => useEffect(() => void work(), []);

export const useLoad = (work: (params: Record<string, string>) => unknown): void =>
  useOnce(() => work(phone.params));
export const useReady = useOnce;
export const useUnload = (work: () => unknown): void => useEffect(() => () => void work(), []);
export const useRouter = () => ({ params: phone.params, path: phone.pages.at(-1) ?? '' });
export const usePullDownRefresh = (work: () => unknown): void => useEvent('pullDown', () => void work());
export const useReachBottom = (work: () => unknown): void => useEvent('reachBottom', () => void work());
export const useDidHide = (work: () => unknown): void => useEvent('pageHide', () => void work());
export const useShareAppMessage = (work: () => unknown): void => useEvent('share', () => void work());

/** A page is shown when it is drawn, and again whenever the test says 'pageShow'. */
export function useDidShow(work: () => unknown): void {
  useOnce(work);
  useEvent('pageShow', () => void work());
}
