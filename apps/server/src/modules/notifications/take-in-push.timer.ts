import type { CallbackEvent, SubscribeChange, SubscribePopup } from '@doorstep/wechat';
import type { Tx } from '../../platform/database/tx';
import type { DueWork } from '../../platform/due/due-work';
import { Timer, type TogetherTimer } from '../../platform/due/timer.decorator';
import { Identity } from '../identity/index';
import { closeSend, withoutKnown } from './close-send';
import { countConsent } from './count-consent';
import { clearCredits, type Credit } from './credits';
import { Subscriptions } from './subscriptions.query';

export const TAKE_IN_PUSH = 'take-in-wechat-push';

/** As it was kept: instants are text by then. */
type Kept<T> = T extends { at: Date } ? Omit<T, 'at'> & { at: string } : never;
type KeptEvent = Kept<CallbackEvent>;

/**
 * Works out what kept pushes mean: a yes or a no to a template, or what became of a message. Once per event, in one
 * transaction with the end of its work; events of people and templates we do not know change nothing, and neither do
 * those that only say what we know. A push follows every message, so those that are due together are taken in together.
 */
@Timer(TAKE_IN_PUSH)
export class TakeInPush implements TogetherTimer<Record<string, never>> {
  constructor(
    private readonly identity: Identity,
    private readonly subscriptions: Subscriptions,
  ) {}

  async handleAll(tx: Tx, works: readonly DueWork<Record<string, never>>[]): Promise<void> {
    const keys = works.map(({ key }) => key);
    const pushes = await tx.query<{ event: KeptEvent }>(
      `update wechat_pushes set handled_at = $3
       where station_id = $1 and event_key = any($2::text[]) and handled_at is null returning event`,
      [tx.stationId, keys, tx.now],
    );
    const events = pushes.map(({ event }) => event);
    const news = await withoutKnown(tx, events);
    // One person's after the other's, whoever does it: two that count consents do not block each other.
    for (const event of news.sort(byPersonAndTime)) await this.takeIn(tx, event);
  }

  private async takeIn(tx: Tx, event: KeptEvent): Promise<void> {
    if (!('templateId' in event)) return;
    const key = this.subscriptions.keyOf(event.templateId);
    const personId = await this.identity.personOfOpenid(tx, event.openid);
    if (key === null || personId === null) return;
    const at = new Date(event.at);
    if (event.type === 'subscribe-sent') return closeSend(tx, personId, { ...event, at });
    return answered(tx, { personId, key }, { ...event, at });
  }
}

const placeOf = (event: KeptEvent): string =>
  'openid' in event && 'at' in event ? `${event.openid} ${event.at}` : '';

const byPersonAndTime = (one: KeptEvent, other: KeptEvent): number =>
  placeOf(one) < placeOf(other) ? -1 : placeOf(one) > placeOf(other) ? 1 : 0;

/** One yes is one message more; a no in WeChat's menu takes back all that were given before it. */
async function answered(tx: Tx, credit: Credit, event: SubscribePopup | SubscribeChange): Promise<void> {
  const { type, answer, at } = event;
  if (type === 'subscribe-popup' && answer === 'accept') {
    return countConsent(tx, credit, { source: 'push', at });
  }
  if (type === 'subscribe-change' && answer === 'reject' && !(await saidYesSince(tx, credit, at))) {
    return clearCredits(tx, credit);
  }
}

/** A no that arrives late must not undo a newer yes. */
async function saidYesSince(tx: Tx, { personId, key }: Credit, at: Date): Promise<boolean> {
  const newer = await tx.query(
    'select 1 from wechat_consents where person_id = $1 and template_key = $2 and at > $3 limit 1',
    [personId, key, at],
  );
  return newer.length > 0;
}
