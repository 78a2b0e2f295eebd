/** Only the watchman asks this room anything: it listens to facts and tells people. */
export { NotificationsModule } from './notifications.module';
export { Notifications } from './notifications';
