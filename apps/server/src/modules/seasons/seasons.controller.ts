import {
  addSeason,
  changeSeason,
  readAhead,
  readSeasons,
  removeSeason,
  type InputOf,
} from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../platform/http/endpoint.decorator';
import { AddSeason } from './add-season';
import { AheadQuery } from './ahead.query';
import { ChangeSeason } from './change-season';
import { RemoveSeason } from './remove-season';
import { SeasonsQuery } from './seasons.query';

/** The calendar of seasons, and the line the compound reads. */
@Controller()
export class SeasonsController {
  constructor(
    private readonly seasons: SeasonsQuery,
    private readonly changing: ChangeSeason,
    private readonly adding: AddSeason,
    private readonly removing: RemoveSeason,
    private readonly ahead: AheadQuery,
  ) {}

  @Endpoint(readSeasons)
  read(@CurrentAct() { caller }: CallerAct) {
    return this.seasons.read(caller);
  }

  @Endpoint(changeSeason)
  change(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof changeSeason>) {
    return this.changing.execute(act, input);
  }

  @Endpoint(addSeason)
  add(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof addSeason>) {
    return this.adding.execute(act, input);
  }

  @Endpoint(removeSeason)
  remove(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof removeSeason>) {
    return this.removing.execute(act, input);
  }

  @Endpoint(readAhead)
  publicLines(@Input() input: InputOf<typeof readAhead>) {
    return this.ahead.read(input);
  }
}
