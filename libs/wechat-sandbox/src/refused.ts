import { randomBytes } from 'node:crypto';

/** WeChat's words for its codes, as far as the sandbox says them. */
const ERRMSG: Record<number, string> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40003: 'invalid openid',
  40004: 'invalid media type',
  40013: 'invalid appid',
  40014: 'invalid access_token',
  40029: 'invalid code',
  40037: 'invalid template_id',
  40097: 'invalid args',
  40125: 'invalid appsecret',
  40129: 'invalid scene',
  40163: 'code been used',
  40164: 'invalid ip, not in whitelist',
  40169: 'invalid length for scene, or the data is not json string',
  40226: 'code blocked',
  40256: 'employee relation not bound',
  40257: 'openid decode failed',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41008: 'missing code',
  41030: 'invalid page',
  42001: 'access_token expired',
  43002: 'require POST method',
  43101: 'user refuse to accept the msg',
  43104: 'appid does not match the openid',
  43107: 'the subscription capability is banned',
  43108: 'concurrent sends to the same user',
  44002: 'empty post data',
  44991: 'out of response time limit',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, must slower, retry next minute',
  45168: 'hit sensitive words',
  47001: 'data format error',
  47003: 'argument invalid!',
  48006: 'forbid to clear quota because of reaching the limit',
  50001: 'user has not subscribed the template',
  61010: 'code is expired',
  76021: 'cgi_path not found',
  81013: 'user & party & tag all invalid',
  85096: 'scancode_time is a reserved parameter',
  87020: 'repeated request',
  200012: 'too many private templates',
  200014: 'invalid tid',
  200016: 'invalid start',
  200017: 'invalid limit',
  200020: 'invalid kidList',
  200021: 'invalid sceneDesc',
  200022: 'same title and keywords exist',
};

/** A refusal in WeChat's words; thrown by endpoints, answered as `{errcode, errmsg}` with HTTP 200. */
export class Refused extends Error {
  readonly errcode: number;

  constructor(errcode: number, detail = '') {
    super([ERRMSG[errcode] ?? 'error', detail].filter(Boolean).join(' '));
    this.errcode = errcode;
  }

  get answer(): { errcode: number; errmsg: string } {
    return { errcode: this.errcode, errmsg: `${this.message} rid: ${rid()}` };
  }
}

function rid(): string {
  return [4, 4, 4].map((bytes) => randomBytes(bytes).toString('hex')).join('-');
}
