/** A definite answer: WeChat read the request and said no. Nothing happened there. */
export class WechatRefusal extends Error {
  override readonly name = 'WechatRefusal';
  readonly endpoint: string;
  readonly errcode: number;
  readonly errmsg: string;
  /** WeChat's own request id; the operations console explains one for seven days. */
  readonly rid: string | null;

  constructor(endpoint: string, errcode: number, errmsg: string) {
    super(`${endpoint}: ${errcode} ${errmsg}`);
    this.endpoint = endpoint;
    this.errcode = errcode;
    this.errmsg = errmsg;
    this.rid = /\brid:\s*([0-9a-fA-F-]+)/.exec(errmsg)?.[1] ?? null;
  }
}

/** The request surely never arrived: no address, nobody listening, no trusted connection. */
export class WechatUnreachable extends Error {
  override readonly name = 'WechatUnreachable';
  readonly endpoint: string;

  constructor(endpoint: string, cause: unknown) {
    super(`${endpoint}: not reached`, { cause });
    this.endpoint = endpoint;
  }
}

/** How an answer can be missing: too late, cut off, a gateway's status, or not in WeChat's words. */
export type Uncertainty = 'timeout' | 'cut' | 'status' | 'unreadable';

/** The request may or may not have been carried out. Never repeat it unless repeating is harmless. */
export class WechatUncertain extends Error {
  override readonly name = 'WechatUncertain';
  readonly endpoint: string;
  readonly why: Uncertainty;

  constructor(endpoint: string, why: Uncertainty, cause?: unknown) {
    super(`${endpoint}: uncertain (${why})`, { cause });
    this.endpoint = endpoint;
    this.why = why;
  }
}

export type WechatFailure = WechatRefusal | WechatUnreachable | WechatUncertain;

/** Tells what the platform or the way to it did from a bug of ours, which must keep flying. */
export function isWechatFailure(thrown: unknown): thrown is WechatFailure {
  return (
    thrown instanceof WechatRefusal ||
    thrown instanceof WechatUnreachable ||
    thrown instanceof WechatUncertain
  );
}
