import type { Notice, SubscribeKey } from '@doorstep/domain';
import type { SendOutcome } from '@doorstep/wechat';

export const WECHAT_MESSAGE = 'wechat-message';

/** One message as it waits to be sent: everything but whom WeChat knows the person as. */
export interface WechatMessage {
  noticeId: string;
  subjectId: string;
  factId: string;
  /** ISO 8601. */
  factAt: string;
  personId: string;
  template: Notice['template'];
  key: SubscribeKey;
  page: string;
  values: Record<string, string>;
}

/** What came of it: WeChat answered, or it was not asked: no need any more, no account, or not possible just now. */
export type MessageSpoken =
  | { kind: 'answered'; outcome: SendOutcome }
  | { kind: 'settled' }
  | { kind: 'no-account' }
  | { kind: 'not-now' };
