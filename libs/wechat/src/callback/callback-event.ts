interface Happened {
  /** The same for every delivery of the same event: insert it with a unique key and repeats are harmless. */
  readonly key: string;
  readonly openid: string;
  readonly at: Date;
}

export type SubscribeAnswer = 'accept' | 'reject' | 'other';

/** Somebody decided about a template in the popup. One accept is one message more. */
export interface SubscribePopup extends Happened {
  readonly type: 'subscribe-popup';
  readonly templateId: string;
  readonly answer: SubscribeAnswer;
}

/** Somebody changed their mind in the service-notice menu; so far WeChat reports only rejections. */
export interface SubscribeChange extends Happened {
  readonly type: 'subscribe-change';
  readonly templateId: string;
  readonly answer: SubscribeAnswer;
}

/** A message was delivered, or finally was not (errcode other than 0). Closes an `unknown` send. */
export interface SubscribeSent extends Happened {
  readonly type: 'subscribe-sent';
  readonly templateId: string;
  readonly msgid: string;
  readonly errcode: number;
  readonly status: string;
}

/** The verdict on a picture handed over before. `verdict` null: WeChat could not look (errcode says why). */
export interface MediaChecked extends Happened {
  readonly type: 'media-checked';
  readonly traceId: string;
  readonly errcode: number;
  readonly verdict: 'pass' | 'review' | 'risky' | null;
  readonly label: number | null;
}

/** Anything else WeChat may push; kept whole, nobody has to react. */
export interface OtherPush extends Happened {
  readonly type: 'other';
  readonly name: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export type CallbackEvent = SubscribePopup | SubscribeChange | SubscribeSent | MediaChecked | OtherPush;
