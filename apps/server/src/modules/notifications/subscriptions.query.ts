import type { OutputOf, readSubscriptions } from '@doorstep/contracts';
import { SUBSCRIBE_KEYS, subscribeKeysOf, type Caller, type SubscribeKey } from '@doorstep/domain';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config';
import type { Reader } from '../../platform/database/reader';
import { creditsOf } from './credits';
import { SUBSCRIBE_TITLES } from './words/subscribe-titles';

/** Which consents the hat a person wears needs, and what is left of those given. */
@Injectable()
export class Subscriptions {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async of(reader: Reader, { personId, role }: Caller): Promise<OutputOf<typeof readSubscriptions>> {
    const credits = await creditsOf(reader, personId);
    const items = subscribeKeysOf(role).flatMap((key) => {
      const templateId = this.config.WECHAT_TEMPLATES[key];
      if (templateId === undefined) return [];
      const isLongTerm = this.config.WECHAT_LONG_TERM.includes(key);
      return [{ key, templateId, title: SUBSCRIBE_TITLES[key], credits: credits.get(key) ?? 0, isLongTerm }];
    });
    return { items };
  }

  /** Which of our templates an id of the account is; `null` for somebody else's. */
  keyOf(templateId: string): SubscribeKey | null {
    return SUBSCRIBE_KEYS.find((key) => this.config.WECHAT_TEMPLATES[key] === templateId) ?? null;
  }
}
