import {
  isAboutAlarm,
  isAboutTicket,
  type AlarmNotice,
  type DutyFactOf,
  type DutyNotice,
  type Notice,
  type Side,
  type TellableFact,
  type TicketNotice,
} from '@doorstep/domain';
import { ALARM_WORDS } from './alarm-words';
import { DUTY_WORDS } from './duty-words';
import type { DutySay, NoticeWords } from './saying';
import { TICKET_WORDS } from './ticket-words';

/** The words of one notice to one person. Who is told in which template is the rule's, so fact and template belong together. */
export function wordsOf(fact: TellableFact, notice: Notice & { side: Side }): NoticeWords {
  if (isAboutAlarm(fact)) return ALARM_WORDS[notice.template as AlarmNotice](fact as never);
  if (isAboutTicket(fact)) return TICKET_WORDS[notice.template as TicketNotice](fact, notice.side);
  const say = DUTY_WORDS[notice.template as DutyNotice] as DutySay<DutyNotice>;
  return say(fact as DutyFactOf<DutyNotice>, notice.personId);
}
