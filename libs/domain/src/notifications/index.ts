export {
  ALARM_NOTICES,
  DUTY_NOTICE_FACTS,
  DUTY_NOTICES,
  isAboutAlarm,
  isAboutTicket,
  isAboutWish,
  NOTICE_TEMPLATES,
  TICKET_NOTICES,
  type AlarmFactOf,
  type AlarmNotice,
  type Circle,
  type DutyFactOf,
  type DutyNotice,
  type Notice,
  type NoticeTemplate,
  type TellableFact,
  type TicketNotice,
  type WishFactOf,
} from './notice';
export { type WishNotice } from './wish-notices';
export * from './ringing/index';
export * from './who-to-tell';
export * from './subscribe-keys';
export * from './superseded';
export * from './told-as';
export * from './try-again';
export * from './count-consents';
export * from './ask-consents';
