import { type InputOf, renewSession, signIn, signOut, wearRole } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { Act, CallerAct } from '../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../platform/http/endpoint.decorator';
import { RenewSession } from './renew-session';
import { SignIn } from './sign-in';
import { SignOut } from './sign-out';
import { WearRole } from './wear-role';

@Controller()
export class SessionsController {
  constructor(
    private readonly signInVerb: SignIn,
    private readonly renewSessionVerb: RenewSession,
    private readonly signOutVerb: SignOut,
    private readonly wearRoleVerb: WearRole,
  ) {}

  @Endpoint(signIn, { sealed: true })
  signIn(@CurrentAct() act: Act, @Input() input: InputOf<typeof signIn>) {
    return this.signInVerb.execute(act, input);
  }

  @Endpoint(renewSession, { sealed: true })
  renewSession(@CurrentAct() act: Act, @Input() input: InputOf<typeof renewSession>) {
    return this.renewSessionVerb.execute(act, input);
  }

  @Endpoint(signOut)
  signOut(@CurrentAct() act: CallerAct) {
    return this.signOutVerb.execute(act);
  }

  @Endpoint(wearRole, { sealed: true })
  wearRole(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof wearRole>) {
    return this.wearRoleVerb.execute(act, input);
  }
}
