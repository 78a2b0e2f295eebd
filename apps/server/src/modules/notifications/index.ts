/** Only the watchman and the papers ask this room anything: it listens to facts and tells people. */
export { NotificationsModule } from './notifications.module';
export { Notifications } from './notifications';
export { Tellings } from './tellings/tellings.query';
