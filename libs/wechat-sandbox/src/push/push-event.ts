/** Something WeChat tells our server. Subscribe events have items, others have fields of their own. */
export interface PushEvent {
  readonly event: string;
  readonly openid: string;
  /** The XML element around `List`. */
  readonly wrapper?: string;
  readonly items?: readonly Readonly<Record<string, string | number>>[];
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly msgType?: string;
}

/** The console's push settings, and the ways a push can be wrong. */
export interface PushSettings {
  url: string | null;
  format: 'json' | 'xml';
  mode: 'plain' | 'aes';
  /** One item comes as an object instead of an array of one. */
  isSingleBare: boolean;
  numbersAsStrings: boolean;
  /** How often each push is delivered. */
  copies: number;
  forge: 'none' | 'signature' | 'app' | 'stale';
  /** Events that never come. */
  drop: string[];
  /** How long our server may take before the connection is cut and the push repeated. */
  timeoutMs: number;
}
