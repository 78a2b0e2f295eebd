import { Inject, Logger } from '@nestjs/common';
import { CONFIG, type Config } from '../../platform/config';
import type { DueWork, Settled, Spoken } from '../../platform/due/due-work';
import { Sender, type SenderHandler } from '../../platform/due/sender.decorator';

/** The sign of life; at most one waits at a time. */
export const HEARTBEAT = 'heartbeat';

const ANSWER_WITHIN_MS = 5_000;

/**
 * Knocks at an address outside, which raises the alarm when nobody knocks any more: the one way to hear of a house that
 * is down altogether. Whether it was heard changes nothing here, so nothing is tried again; the next minute knocks anew.
 */
@Sender(HEARTBEAT)
export class Heartbeat implements SenderHandler<object, Spoken> {
  private readonly logger = new Logger('Watch');

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'HEARTBEAT_URL'>) {}

  async speak(_work: DueWork<object>): Promise<Spoken> {
    const { HEARTBEAT_URL: url } = this.config;
    if (url === undefined) return { kind: 'nowhere' };
    try {
      const { status } = await fetch(url, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
      if (status >= 400) this.logger.warn({ msg: 'the sign of life was not taken', status });
      return { kind: 'knocked' };
    } catch (error) {
      this.logger.warn({ msg: 'the sign of life did not arrive', error: (error as Error).message });
      return { kind: 'not heard' };
    }
  }

  settle(): Promise<Settled> {
    return Promise.resolve('done');
  }

  lost(): Promise<void> {
    return Promise.resolve();
  }
}
