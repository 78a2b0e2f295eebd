import { startSandbox, type FaultRule, type Notice, type PushSettings } from '@doorstep/wechat-sandbox';
import { freePort } from '../../../../tools/free-port.mjs';

/** The account the stories play with; its secret says that it is one of the sandbox. */
export const ACCOUNT = {
  appId: 'wx5a4dbc0000000001',
  secret: 'sandbox-secret-of-the-stories',
  token: 'token-of-the-stories',
  aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
};

/** Our names of the subscribe templates and their ids in the sandbox's account. */
export const TEMPLATE_IDS = {
  'duty-alert': 'duty-alert',
  'ticket-progress': 'ticket-progress',
  'party-task': 'party-task',
} as const;

export interface Call {
  path: string;
  fault: string | null;
  answer: { errcode?: number };
  body: { touser?: string; template_id?: string } | undefined;
}

/** A pretend WeChat of one story: what its phones show, what it is told to do wrong, what it was asked. */
export class PretendWechat {
  readonly url: string;
  readonly callbackPort: number;
  private readonly closeIt: () => Promise<void>;

  private constructor(url: string, callbackPort: number, close: () => Promise<void>) {
    this.url = url;
    this.callbackPort = callbackPort;
    this.closeIt = close;
  }

  /** Pushes go to `callbackPort`: the first web process of the story is started there. */
  static async open(): Promise<PretendWechat> {
    const callbackPort = await freePort();
    const sandbox = await startSandbox({
      port: 0,
      appId: ACCOUNT.appId,
      secret: ACCOUNT.secret,
      callbackToken: ACCOUNT.token,
      encodingAesKey: ACCOUNT.aesKey,
      h5Url: 'http://127.0.0.1:1',
      callbackUrl: `http://127.0.0.1:${callbackPort}/api/wechat/callback`,
    });
    return new PretendWechat(sandbox.url, callbackPort, () => sandbox.close());
  }

  async loginCode(openid: string): Promise<string> {
    const { code } = await this.ask<{ code: string }>('POST', '/login-codes', { openid });
    return code;
  }

  inbox(openid: string): Promise<Notice[]> {
    return this.ask('GET', `/inbox/${openid}`);
  }

  /** Sets what WeChat itself thinks is left of a person's consents, without telling our server. */
  async grant(openid: string, left: Record<string, number>): Promise<void> {
    await this.ask('PUT', `/grants/${openid}`, left);
  }

  /** The person answers the popup; WeChat tells our server. */
  async popup(openid: string, templateId: string, answer: 'accept' | 'reject' = 'accept'): Promise<void> {
    await this.ask('POST', '/popup', { openid, decisions: [{ templateId, answer }] });
  }

  /** The person switches a template off in WeChat's menu; WeChat tells our server. */
  async reject(openid: string, templateId: string): Promise<void> {
    await this.ask('POST', '/rejections', { openid, templateId });
  }

  async fault(rule: Omit<FaultRule, 'pattern'> & { pattern?: string }): Promise<void> {
    await this.ask('POST', '/faults', { pattern: '/cgi-bin/message/subscribe/send', ...rule });
  }

  /** What a telephone or an account in WeCom was sent, oldest first. */
  telephone(to: string): Promise<{ id: string; kind: 'sms' | 'call' | 'wecom'; text: string }[]> {
    return this.ask('GET', `/telephones/${to}`);
  }

  /** Somebody answers the call and presses a key; the telephone company tells our server. */
  async pressKey(to: string, callId: string, key: string): Promise<number> {
    const { status } = await this.ask<{ status: number }>('POST', `/telephones/${to}/${callId}/key`, { key });
    return status;
  }

  /** The call ends otherwise; the telephone company tells our server, once or however often it is told to. */
  async endCall(to: string, callId: string, how: string): Promise<number> {
    const { status } = await this.ask<{ status: number }>('POST', `/telephones/${to}/${callId}/end`, { how });
    return status;
  }

  /** The telephone company tells our server whether a text arrived. */
  async reportText(to: string, textId: string, isDelivered: boolean): Promise<void> {
    await this.ask('POST', `/telephones/${to}/${textId}/report`, { isDelivered });
  }

  /** What a number does by itself: how its calls end, whether its texts are lost. */
  async mannerOf(to: string, manner: { calls?: string; areTextsLost?: boolean }): Promise<void> {
    await this.ask('PUT', `/telephones/${to}/manner`, manner);
  }

  async telephonesAre(settings: Record<string, unknown>): Promise<void> {
    await this.ask('PUT', '/telephone-settings', settings);
  }

  async wecomUsersAre(userIds: readonly string[]): Promise<void> {
    await this.ask('PUT', '/wecom-users', { userIds });
  }

  /** The person binds to 用工 messages, in WeChat's own words. */
  async bindWork(openid: string, templateIds: readonly string[]): Promise<void> {
    await this.ask('PUT', '/work', { openid, templateIds });
  }

  async heal(): Promise<void> {
    await this.ask('DELETE', '/faults');
  }

  async pushesAre(settings: Partial<PushSettings>): Promise<void> {
    await this.ask('PUT', '/push-settings', settings);
  }

  async templatesAre(templates: object[]): Promise<void> {
    await this.ask('PUT', '/templates', templates);
  }

  templates<T>(): Promise<T[]> {
    return this.ask('GET', '/templates');
  }

  /** All tokens are dead at once, as after a reset of the secret. */
  async killTokens(): Promise<void> {
    await this.ask('DELETE', '/tokens');
  }

  async profile(wanted: Record<string, unknown>): Promise<void> {
    await this.ask('PUT', '/profile', wanted);
  }

  /** The calls to one endpoint, oldest first. */
  async calls(path: string): Promise<Call[]> {
    const calls = await this.ask<Call[]>('GET', '/calls');
    return calls.filter((call) => call.path === path);
  }

  async pass(ms: number): Promise<void> {
    await this.ask('POST', '/clock/advance', { ms });
  }

  close(): Promise<void> {
    return this.closeIt();
  }

  private async ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await fetch(`${this.url}/__sandbox${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`sandbox ${method} ${path}: ${answer.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
}
