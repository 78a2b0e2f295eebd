import type { Template } from './templates/template';

/** One message as a phone shows it. */
export interface Notice {
  readonly id: string;
  readonly openid: string;
  readonly templateId: string;
  readonly title: string;
  readonly fields: readonly { readonly key: string; readonly label: string; readonly value: string }[];
  readonly page: string | null;
  readonly state: string;
  readonly at: string;
  isRead: boolean;
}

/** A pretend person with a pretend WeChat. */
export interface Phone {
  readonly openid: string;
  readonly unionid: string | null;
  nickname: string;
  visitedAt: Date;
  isRisky: boolean;
  mainSwitch: boolean;
  /** Messages that may still be sent, per template. */
  readonly grants: Map<string, number>;
  /** Templates answered with "always keep my choice": the popup no longer shows. */
  readonly kept: Map<string, 'accept' | 'reject'>;
  readonly inbox: Notice[];
}

export interface Code {
  readonly openid: string;
  readonly madeAt: Date;
  readonly phoneNumber: string | null;
  isUsed: boolean;
}

export interface Token {
  readonly token: string;
  expiresAt: Date;
}

/** What the account may do; a person changes it in the console, here it is the control plane. */
export interface Profile {
  isReleased: boolean;
  isIpAllowed: boolean;
  /** Pages of the released version; null: any page exists. */
  pages: string[] | null;
  bannedTemplates: string[];
  /** Daily limits by path, over the documented ones. */
  quotas: Record<string, number>;
  /** How long a send takes; two within it to one person are 43108. */
  sendMs: number;
  /** How long WeChat looks at a picture. */
  mediaMs: number;
}

/** Everything the sandbox remembers; gone when it stops, new after a reset. */
export interface World {
  readonly phones: Map<string, Phone>;
  readonly codes: Map<string, Code>;
  readonly tokens: Map<string, Token>;
  stable: Token | null;
  plain: Token | null;
  readonly forcedAt: Date[];
  templates: Template[];
  readonly used: Map<string, number>;
  readonly clearedAt: Date[];
  readonly sending: Set<string>;
  readonly checkedUrls: Map<string, Date>;
  readonly profile: Profile;
}

export function createWorld(templates: readonly Template[], pages: readonly string[] | null): World {
  return {
    phones: new Map(),
    codes: new Map(),
    tokens: new Map(),
    stable: null,
    plain: null,
    forcedAt: [],
    templates: [...templates],
    used: new Map(),
    clearedAt: [],
    sending: new Set(),
    checkedUrls: new Map(),
    profile: {
      isReleased: true,
      isIpAllowed: true,
      pages: pages === null ? null : [...pages],
      bannedTemplates: [],
      quotas: {},
      sendMs: 5,
      mediaMs: 1_000,
    },
  };
}
