import {
  changeDutyProfile,
  changeMyDutyWishes,
  type InputOf,
  listDutyProfiles,
  readMyDutyProfile,
  readMyDutyWishes,
} from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import { Database } from '../../../platform/database/database';
import type { CallerAct } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { ChangeDutyProfile } from './change-duty-profile';
import { ChangeDutyWishes } from './change-duty-wishes';
import { DutyProfilesQuery } from './duty-profiles.query';
import { DutyWishesQuery } from './duty-wishes.query';

@Controller()
export class ProfilesController {
  constructor(
    private readonly db: Database,
    private readonly profiles: DutyProfilesQuery,
    private readonly changeProfile: ChangeDutyProfile,
    private readonly wishes: DutyWishesQuery,
    private readonly changeWishes: ChangeDutyWishes,
  ) {}

  @Endpoint(listDutyProfiles)
  listDutyProfiles(@CurrentAct() act: CallerAct) {
    return this.profiles.list(act.caller);
  }

  @Endpoint(readMyDutyProfile)
  readMyDutyProfile(@CurrentAct() { caller }: CallerAct) {
    return this.profiles.of(this.db, caller.stationId, caller.personId);
  }

  @Endpoint(changeDutyProfile)
  changeDutyProfile(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof changeDutyProfile>) {
    return this.changeProfile.execute(act, input);
  }

  @Endpoint(readMyDutyWishes)
  readMyDutyWishes(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof readMyDutyWishes>) {
    return this.wishes.execute(act.caller, input);
  }

  @Endpoint(changeMyDutyWishes)
  changeMyDutyWishes(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof changeMyDutyWishes>) {
    return this.changeWishes.execute(act, input);
  }
}
