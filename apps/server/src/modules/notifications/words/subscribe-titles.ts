import type { SubscribeKey } from '@doorstep/domain';

/** What the phone says when it asks for consent. */
export const SUBSCRIBE_TITLES: Record<SubscribeKey, string> = {
  'duty-alert': '值班提醒',
  'ticket-progress': '办理进度提醒',
  'party-task': '派单提醒',
};
