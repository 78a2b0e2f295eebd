import { hours, minutes, type Wait } from '../../kernel/index';
import type { NoticeTemplate } from '../notice';
import type { Channel } from './channels';
import type { Ring } from './ring-of';

/** A provider takes two telephone calls of one number in ten minutes: so long a third one rightly waits. */
const BETWEEN_CALLS: Wait = minutes(10);

/** About the house's own troubles: a message that is itself held up by one must not be a further one. */
const OF_TROUBLES: readonly NoticeTemplate[] = ['watch-found'];

/**
 * How long a message may be wanting to leave, put off again and again, before that is a finding of the watchman: soon
 * where somebody is being called, later for an errand, later still for news. `null`: never.
 */
export function mustLeaveWithin(
  { kind, urgency }: Pick<Ring, 'kind' | 'urgency'>,
  template: NoticeTemplate,
  channel: Channel,
): Wait | null {
  if (OF_TROUBLES.includes(template)) return null;
  if (kind === 'news') return hours(2);
  if (kind === 'errand') return minutes(30);
  const wait = urgency === 'emergency' ? minutes(3) : minutes(10);
  return channel === 'voice' ? wait + BETWEEN_CALLS : wait;
}
