import { Module } from '@nestjs/common';
import { CALLER_SOURCE } from '../../platform/http/caller-source';
import { StationsModule } from '../stations/index';
import { AcceptInvitation } from './accept-invitation';
import { AccessTokens } from './access-tokens';
import { Callers } from './callers';
import { ChangeMe } from './change-me';
import { FirstInvitations } from './first-invitations';
import { Identity } from './identity';
import { InvitationCodes } from './invitation-codes';
import { InvitePerson } from './invite-person';
import { ListPeopleQuery } from './list-people.query';
import { MeController } from './me.controller';
import { MeQuery } from './me.query';
import { PartyNames } from './party-names';
import { PeopleController } from './people.controller';
import { RenewSession } from './renew-session';
import { Revocations } from './revocations';
import { RevokeRole } from './revoke-role';
import { SessionKeeper } from './session-keeper';
import { SessionsController } from './sessions.controller';
import { SignIn } from './sign-in';
import { SignOut } from './sign-out';
import { WearRole } from './wear-role';
import { WechatDoor } from './wechat-door';
import { WrongCodes } from './wrong-codes';

@Module({
  imports: [StationsModule],
  controllers: [SessionsController, MeController, PeopleController],
  providers: [
    Identity,
    PartyNames,
    AccessTokens,
    Revocations,
    Callers,
    { provide: CALLER_SOURCE, useExisting: Callers },
    SessionKeeper,
    WechatDoor,
    SignIn,
    RenewSession,
    SignOut,
    WearRole,
    MeQuery,
    ChangeMe,
    ListPeopleQuery,
    InvitationCodes,
    WrongCodes,
    InvitePerson,
    FirstInvitations,
    AcceptInvitation,
    RevokeRole,
  ],
  exports: [Identity, PartyNames, FirstInvitations, CALLER_SOURCE],
})
export class IdentityModule {}
