import { Module } from '@nestjs/common';
import { IdentityModule } from '../identity/index';
import { RosterModule } from '../roster/index';
import { Attempts } from './attempts.query';
import { WechatChannel } from './channels/wechat-channel';
import { SendWechatMessages } from './channels/wechat-message.sender';
import { CheckTemplates } from './check-templates';
import { CircleOf } from './circle-of';
import { InboxController } from './inbox.controller';
import { Inbox } from './inbox.query';
import { MarkRead } from './mark-read';
import { ReceivePush } from './receive-push';
import { ReportConsents } from './report-consents';
import { SubscriptionsController } from './subscriptions.controller';
import { Subscriptions } from './subscriptions.query';
import { TakeInPush } from './take-in-push.timer';
import { WechatCallbackController } from './wechat-callback.controller';
import { WriteNotices } from './write-notices.listener';

@Module({
  imports: [IdentityModule, RosterModule],
  controllers: [InboxController, SubscriptionsController, WechatCallbackController],
  providers: [
    Attempts,
    CheckTemplates,
    CircleOf,
    Inbox,
    MarkRead,
    ReceivePush,
    ReportConsents,
    SendWechatMessages,
    Subscriptions,
    TakeInPush,
    WechatChannel,
    WriteNotices,
  ],
})
export class NotificationsModule {}
