import Taro from '@tarojs/taro';
import { launchQuery } from './launch-query';
import { post, wordsOf } from './transport';
import { ApiOffline } from './refusals';

/** The pretend WeChat this browser page was opened with: its address, and whose phone it plays. */
export interface PretendWechat {
  base: string;
  openid: string;
}

/** Set when the browser was opened as a pretend phone (`?openid=…&sandbox=…`); a real phone has none. */
export function pretendWechat(): PretendWechat | undefined {
  const openid = launchQuery('openid');
  const base = launchQuery('sandbox');
  return openid && base ? { openid, base: base.replace(/\/$/, '') } : undefined;
}

/**
 * A one-time code that proves to our server who holds this phone: from WeChat itself, or from the pretend WeChat.
 * A plain browser has nobody to vouch for it and answers undefined.
 */
export async function loginCode(): Promise<string | undefined> {
  if (process.env.TARO_ENV !== 'h5') return fromWechat();
  const pretend = pretendWechat();
  return pretend && fromPretendWechat(pretend);
}

async function fromWechat(): Promise<string> {
  const { code } = await Taro.login().catch((problem: unknown) =>
    Promise.reject(new ApiOffline(wordsOf(problem))),
  );
  return code;
}

async function fromPretendWechat({ base, openid }: PretendWechat): Promise<string> {
  const reply = await post({
    method: 'POST',
    url: `${base}/__sandbox/login-codes`,
    header: { 'Content-Type': 'application/json' },
    body: { openid },
  });
  const { code } = (reply.data ?? {}) as { code?: string };
  if (code === undefined) throw new ApiOffline(`pretend WeChat answered ${reply.status}`);
  return code;
}
