import { Module } from '@nestjs/common';
import { Clock } from '../../platform/clock';
import { CONFIG } from '../../platform/config';
import { Database } from '../../platform/database/database';
import { WECHAT } from '../../platform/wechat/wechat';
import { IdentityModule } from '../identity/index';
import { RosterModule } from '../roster/index';
import { WarnFewCredits } from './alerts/warn-few-credits.listener';
import { AlertWays } from './alerts/alert-ways.query';
import { AlertsController } from './alerts/alerts.controller';
import { ChangeAlertWays } from './alerts/change-alert-ways';
import { ReceiveTestAlert } from './alerts/receive-test-alert';
import { ReportWorkBinding } from './alerts/report-work-binding';
import { SendTestAlert } from './alerts/send-test-alert';
import { TestAlert } from './alerts/test-alert.query';
import { TestsController } from './alerts/tests.controller';
import { TakeInKey } from './callbacks/take-in-key.timer';
import { TakeInReport } from './callbacks/take-in-report.timer';
import { TakeInTelephone } from './callbacks/take-in-telephone';
import { TelephoneCallbackController } from './callbacks/telephone-callback.controller';
import { openChannels } from './channels/channels';
import { CheckTemplates } from './check-templates';
import { CircleOf } from './circle-of';
import { InboxController } from './inbox.controller';
import { Inbox } from './inbox.query';
import { MarkRead } from './mark-read';
import { FailAfterAll } from './ringing/fail-after-all';
import { OtherWays } from './ringing/other-ways';
import { OfferRings } from './ringing/offer-rings';
import { Reaches } from './ringing/reach';
import { RING_CHANNELS } from './ringing/ring-channel';
import { Rings } from './ringing/ring.sender';
import { SettleRing } from './ringing/settle-ring';
import { ReceivePush } from './receive-push';
import { ReportConsents } from './report-consents';
import { SubscriptionsController } from './subscriptions.controller';
import { Subscriptions } from './subscriptions.query';
import { Notifications } from './notifications';
import { MyTellings } from './tellings/my-tellings.query';
import { TellingsController } from './tellings/tellings.controller';
import { Tellings } from './tellings/tellings.query';
import { TakeInPush } from './take-in-push.timer';
import { WechatCallbackController } from './wechat-callback.controller';
import { WriteNotices } from './write-notices.listener';

@Module({
  imports: [IdentityModule, RosterModule],
  controllers: [
    AlertsController,
    TestsController,
    TellingsController,
    InboxController,
    SubscriptionsController,
    WechatCallbackController,
    TelephoneCallbackController,
  ],
  providers: [
    AlertWays,
    ChangeAlertWays,
    ReportWorkBinding,
    WarnFewCredits,
    SendTestAlert,
    ReceiveTestAlert,
    TestAlert,
    Tellings,
    MyTellings,
    CheckTemplates,
    CircleOf,
    Inbox,
    MarkRead,
    ReceivePush,
    ReportConsents,
    OfferRings,
    FailAfterAll,
    OtherWays,
    Reaches,
    Rings,
    SettleRing,
    { provide: RING_CHANNELS, inject: [CONFIG, Clock, Database, WECHAT], useFactory: openChannels },
    Subscriptions,
    TakeInPush,
    TakeInTelephone,
    TakeInKey,
    TakeInReport,
    WriteNotices,
    Notifications,
  ],
  exports: [Notifications, Tellings],
})
export class NotificationsModule {}
