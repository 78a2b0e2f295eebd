import {
  isAboutAlarm,
  isAboutTicket,
  isAboutWish,
  type AlarmNotice,
  type DutyFactOf,
  type DutyNotice,
  type Notice,
  type Side,
  type TellableFact,
  type TicketNotice,
  type WishNotice,
} from '@doorstep/domain';
import { ALARM_WORDS } from './alarm-words';
import { DUTY_WORDS } from './duty-words';
import type { DutySay, NoticeWords } from './saying';
import { TICKET_WORDS } from './ticket-words';
import { WISH_WORDS } from './wish-words';

/** The words of one notice to one person. Who is told in which template is the rule's, so fact and template belong together. */
export function wordsOf(fact: TellableFact, notice: Notice & { side: Side }): NoticeWords {
  if (isAboutAlarm(fact)) return ALARM_WORDS[notice.template as AlarmNotice](fact as never);
  if (isAboutTicket(fact))
    return TICKET_WORDS[notice.template as TicketNotice](fact, notice.side, notice.personId);
  if (isAboutWish(fact)) {
    const say = WISH_WORDS[notice.template as WishNotice] as (
      about: typeof fact,
      personId: string,
    ) => NoticeWords;
    return say(fact, notice.personId);
  }
  const say = DUTY_WORDS[notice.template as DutyNotice] as DutySay<DutyNotice>;
  return say(fact as DutyFactOf<DutyNotice>, notice.personId);
}
