import { Refusal, type RefusalCode } from '@doorstep/domain';
import { isWechatFailure, type Wechat, WechatRefusal } from '@doorstep/wechat';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { WECHAT } from '../../platform/wechat/wechat';

/** Whom WeChat vouches for. */
export interface ProvenIdentity {
  openid: string;
  unionid: string | null;
}

const CODE_INVALID = [40029, 40163];
const RISKY_PERSON = 40226;

/** Asks WeChat who holds a login code, and turns its refusals into ours. The session key never reaches this room. */
@Injectable()
export class WechatDoor {
  private readonly logger = new Logger(WechatDoor.name);

  constructor(@Inject(WECHAT) private readonly wechat: Wechat) {}

  async whoIs(code: string): Promise<ProvenIdentity | Refusal> {
    try {
      return await this.wechat.code2session(code);
    } catch (failure) {
      if (!isWechatFailure(failure)) throw failure;
      const refusal = refusalFor(failure);
      if (refusal === 'sign-in.unavailable')
        this.logger.warn({ failure }, 'WeChat did not say who is signing in');
      return new Refusal(refusal);
    }
  }
}

/** A used or invented code is the phone's matter; anything else WeChat says is ours or WeChat's own trouble. */
function refusalFor(failure: Error): RefusalCode {
  if (!(failure instanceof WechatRefusal)) return 'sign-in.unavailable';
  if (CODE_INVALID.includes(failure.errcode)) return 'sign-in.code-invalid';
  return failure.errcode === RISKY_PERSON ? 'sign-in.blocked' : 'sign-in.unavailable';
}
