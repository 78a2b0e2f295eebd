import {
  checkIn,
  checkInFor,
  type InputOf,
  issueScreen,
  leavePost,
  listScreens,
  readScreen,
  revokeScreen,
  takeOver,
} from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { CheckIn } from './check-in';
import { LeavePost } from './leave-post';
import { ScreenQuery } from './screen.query';
import { Screens } from './screens';
import { TakeOver } from './take-over';

/** Who is there. */
@Controller()
export class PresenceController {
  constructor(
    private readonly checkingIn: CheckIn,
    private readonly leaving: LeavePost,
    private readonly takingOver: TakeOver,
    private readonly screens: Screens,
    private readonly screen: ScreenQuery,
  ) {}

  @Endpoint(checkIn)
  checkIn(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof checkIn>) {
    return this.checkingIn.execute(act, input);
  }

  @Endpoint(checkInFor)
  checkInFor(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof checkInFor>) {
    return this.checkingIn.forOther(act, input);
  }

  @Endpoint(leavePost)
  leavePost(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof leavePost>) {
    return this.leaving.execute(act, input);
  }

  @Endpoint(takeOver)
  takeOver(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof takeOver>) {
    return this.takingOver.execute(act, input);
  }

  @Endpoint(listScreens)
  listScreens(@CurrentAct() act: CallerAct) {
    return this.screens.list(act.caller);
  }

  @Endpoint(issueScreen, { sealed: true })
  issueScreen(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof issueScreen>) {
    return this.screens.issue(act, input);
  }

  @Endpoint(revokeScreen)
  revokeScreen(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof revokeScreen>) {
    return this.screens.revoke(act, input);
  }

  @Endpoint(readScreen)
  readScreen(@Input() input: InputOf<typeof readScreen>) {
    return this.screen.execute(input.token);
  }
}
