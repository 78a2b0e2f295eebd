import { changeMe, type InputOf, readMe } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import { Database } from '../../platform/database/database';
import type { CallerAct } from '../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../platform/http/endpoint.decorator';
import { ChangeMe } from './change-me';
import { MeQuery } from './me.query';
import { sessionBehind } from './session-caller';

@Controller()
export class MeController {
  constructor(
    private readonly db: Database,
    private readonly me: MeQuery,
    private readonly changeMeVerb: ChangeMe,
  ) {}

  @Endpoint(readMe)
  readMe(@CurrentAct() act: CallerAct) {
    return this.me.execute(this.db, act.caller.personId, sessionBehind(act.caller).grantId);
  }

  @Endpoint(changeMe)
  changeMe(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof changeMe>) {
    return this.changeMeVerb.execute(act, input);
  }
}
