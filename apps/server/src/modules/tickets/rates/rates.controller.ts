import {
  readDistrictMonth,
  readMyScorecard,
  readPublicBoard,
  readStationMonth,
  replyToScorecard,
  type InputOf,
} from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { PublicBoard } from './public-board.query';
import { ReplyToScorecard } from './reply-to-scorecard';
import { StationMonth } from './station-month.query';

@Controller()
export class RatesController {
  constructor(
    private readonly month: StationMonth,
    private readonly replyTo: ReplyToScorecard,
    private readonly board: PublicBoard,
  ) {}

  @Endpoint(readStationMonth)
  station(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof readStationMonth>) {
    return this.month.read(act.caller, input);
  }

  @Endpoint(readMyScorecard)
  mine(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof readMyScorecard>) {
    return this.month.ofParty(act.caller, input);
  }

  @Endpoint(replyToScorecard)
  reply(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof replyToScorecard>) {
    return this.replyTo.execute(act, input);
  }

  @Endpoint(readDistrictMonth)
  district(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof readDistrictMonth>) {
    return this.month.ofDistrict(act.caller, input);
  }

  @Endpoint(readPublicBoard)
  public(@Input() input: InputOf<typeof readPublicBoard>) {
    return this.board.read(input);
  }
}
