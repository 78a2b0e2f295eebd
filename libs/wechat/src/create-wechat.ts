import { setTimeout as pause } from 'node:timers/promises';
import type { Asking } from './endpoints/asking';
import { checkImage, type ImageCheck, type ImageToCheck } from './endpoints/check-image';
import { checkText, type TextCheck, type TextToCheck } from './endpoints/check-text';
import { code2session, type WechatIdentity } from './endpoints/code2session';
import { listTemplates, type ListedTemplate } from './endpoints/list-templates';
import type { SendOutcome } from './endpoints/send-outcome';
import { sendWork, type WorkMessage } from './endpoints/send-work';
import { sendSubscribe, type MiniprogramState, type SubscribeMessage } from './endpoints/send-subscribe';
import { unlimitedQr, type UnlimitedQr } from './endpoints/unlimited-qr';
import { createLine, type CallReport } from './line/line';
import { patiently } from './line/patience';
import { fetchStableToken } from './token/fetch-stable-token';
import { createTokenSource } from './token/token-source';
import type { TokenStore } from './token/token-store';

export interface WechatOptions {
  /** `https://api.weixin.qq.com`, or the sandbox. */
  readonly baseUrl: string;
  readonly appId: string;
  readonly secret: string;
  readonly tokenStore: TokenStore;
  readonly now: () => Date;
  readonly timeoutMs?: number | undefined;
  /** How often harmless questions are repeated; at most 3. */
  readonly retries?: number | undefined;
  /** Which version of the mini-program a tapped notice opens. */
  readonly miniprogramState?: MiniprogramState | undefined;
  readonly fetch?: typeof globalThis.fetch | undefined;
  readonly wait?: ((ms: number) => Promise<void>) | undefined;
  readonly onCall?: ((report: CallReport) => void) | undefined;
}

/**
 * What the product asks of WeChat. `code2session`, `listTemplates`, `unlimitedQr` and `accessToken` throw a
 * WechatFailure; the sends and checks answer with an outcome, because every outcome is somebody's next step.
 */
export interface Wechat {
  code2session(code: string): Promise<WechatIdentity>;
  sendSubscribe(message: SubscribeMessage): Promise<SendOutcome>;
  sendWork(message: WorkMessage): Promise<SendOutcome>;
  listTemplates(): Promise<ListedTemplate[]>;
  unlimitedQr(wish: UnlimitedQr): Promise<Uint8Array>;
  checkText(text: TextToCheck): Promise<TextCheck>;
  checkImage(image: ImageToCheck): Promise<ImageCheck>;
  accessToken(): Promise<string>;
}

/** Opens the line to WeChat. Makes no call until it is asked. */
export function createWechat(options: WechatOptions): Wechat {
  const { appId, secret, now, tokenStore: store } = options;
  const account = { appId, secret };
  const line = createLine({
    baseUrl: options.baseUrl,
    timeoutMs: options.timeoutMs ?? 5_000,
    fetch: options.fetch ?? globalThis.fetch,
    onCall: options.onCall,
  });
  const patience = {
    retries: Math.min(options.retries ?? 3, 3),
    wait: options.wait ?? ((ms: number) => pause(ms)),
  };
  const fetchToken = () => patiently(patience, () => fetchStableToken(line, account, now));
  const tokens = createTokenSource({ store, now, fetchToken });
  const asking: Asking = { line, tokens, patience };
  return {
    code2session: (code) => code2session(line, account, code),
    sendSubscribe: (message) => sendSubscribe(asking, options.miniprogramState ?? 'formal', message),
    sendWork: (message) => sendWork(asking, message),
    listTemplates: () => listTemplates(asking),
    unlimitedQr: (wish) => unlimitedQr(asking, wish),
    checkText: (text) => checkText(asking, text),
    checkImage: (image) => checkImage(asking, image),
    accessToken: () => tokens.current(),
  };
}
