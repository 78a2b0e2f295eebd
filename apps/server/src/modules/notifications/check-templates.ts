import { SUBSCRIBE_KEYS } from '@doorstep/domain';
import { missingTemplateKeys, type TemplateGap, type Wechat } from '@doorstep/wechat';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config';
import { Readiness } from '../../platform/http/readiness';
import { WECHAT } from '../../platform/wechat/wechat';
import { subscribeKeysFilled } from './words/subscribe-values';

/** Not in the first moment: whoever just came back has people waiting. */
const FIRST_MS = 2_000;
const AGAIN_MS = 60_000;

/**
 * Soon after the start, and until WeChat has answered once: does the account have every template we send, with the keys we fill?
 * A gap never stops the server, for the inbox still works; it is said loudly in the log and shown as a detail of
 * /health/ready, because every message with that template will be refused (and then the secretary reads of it).
 */
@Injectable()
export class CheckTemplates implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('CheckTemplates');
  private timer: NodeJS.Timeout | undefined;
  private isOver = false;

  constructor(
    @Inject(WECHAT) private readonly wechat: Wechat,
    @Inject(CONFIG) private readonly config: Config,
    private readonly readiness: Readiness,
  ) {}

  /** A worker leaves it to the web servers, whose readiness people look at. */
  onApplicationBootstrap(): void {
    if (this.config.ROLE !== 'worker') this.checkIn(FIRST_MS);
  }

  onModuleDestroy(): void {
    this.isOver = true;
    clearTimeout(this.timer);
  }

  private async check(): Promise<void> {
    const gaps = await this.gaps();
    this.readiness.warn('wechat-templates', gaps?.length === 0);
    if (gaps !== null) return gaps.forEach((gap) => this.sayLoudly(gap));
    if (!this.isOver) this.checkIn(AGAIN_MS);
  }

  private checkIn(ms: number): void {
    this.timer = setTimeout(() => void this.check(), ms).unref();
  }

  /** `null` while WeChat cannot be asked. */
  private async gaps(): Promise<TemplateGap[] | null> {
    const wanted = SUBSCRIBE_KEYS.map((key) => ({
      templateId: this.config.WECHAT_TEMPLATES[key] ?? `WECHAT_TEMPLATE for ${key} is not configured`,
      keys: subscribeKeysFilled(key),
    }));
    const listed = await this.wechat.listTemplates().catch((failure: unknown) => {
      this.logger.warn(`templates could not be checked: ${String(failure)}`);
      return null;
    });
    return listed === null ? null : missingTemplateKeys(listed, wanted);
  }

  private sayLoudly({ templateId, isListed, missing, unfilled }: TemplateGap): void {
    const what = isListed
      ? `keys unknown to the account: [${missing.join(', ')}], keys left empty: [${unfilled.join(', ')}]`
      : 'not in the account';
    this.logger.error(`DEGRADED: subscribe template ${templateId}: ${what}; its messages will be refused`);
  }
}
