import Taro from '@tarojs/taro';
import { API } from './transport';

/** An open line to the server. */
export interface Socket {
  send(words: object): void;
  close(): void;
}

/** What happens on a line. `lost` comes exactly once, whatever went wrong. */
export interface SocketEvents {
  opened(socket: Socket): void;
  said(words: unknown): void;
  lost(): void;
}

/** Opens a line to the server; the browser and WeChat differ only here. */
export function openSocket(events: SocketEvents): void {
  let isLost = false;
  const lost = (): void => {
    if (isLost) return;
    isLost = true;
    events.lost();
  };
  Taro.connectSocket({ url: address() }).then((task) => {
    task.onOpen(() => events.opened(socketOver(task)));
    task.onMessage(({ data }) => events.said(parsed(data)));
    task.onClose(lost);
    task.onError(lost);
  }, lost);
}

function socketOver(task: Taro.SocketTask): Socket {
  return {
    send: (words) => void task.send({ data: JSON.stringify(words) }),
    close: () => void task.close({ code: 1000 }),
  };
}

function parsed(data: unknown): unknown {
  return typeof data === 'string' && data.startsWith('{') ? (JSON.parse(data) as unknown) : undefined;
}

function address(): string {
  const base = process.env.TARO_ENV === 'h5' && API.startsWith('/') ? window.location.origin + API : API;
  return `${base.replace(/^http/, 'ws')}/ws`;
}
