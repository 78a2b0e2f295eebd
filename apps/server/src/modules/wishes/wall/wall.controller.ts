import {
  type InputOf,
  judgeThanks,
  listSuggestions,
  listThanksToJudge,
  readWall,
  readWishBoard,
  thankCompanion,
} from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { WallQuery } from './wall.query';
import { WishBoard } from './wish-board.query';
import { SuggestionsQuery } from './suggestions.query';
import { ThankCompanion } from './thank-companion';
import { JudgeThanks } from './judge-thanks';
import { ThanksQuery } from './thanks.query';

/** The wall, the desk before it, and the thanks that hang beside it. */
@Controller()
export class WallController {
  constructor(
    private readonly wallQuery: WallQuery,
    private readonly wishBoard: WishBoard,
    private readonly suggestionsQuery: SuggestionsQuery,
    private readonly thankCompanion: ThankCompanion,
    private readonly judgeThanks: JudgeThanks,
    private readonly thanksQuery: ThanksQuery,
  ) {}

  @Endpoint(readWall)
  readWall(@Input() input: InputOf<typeof readWall>) {
    return this.wallQuery.read(input);
  }

  @Endpoint(readWishBoard)
  readWishBoard(@CurrentAct() { caller }: CallerAct) {
    return this.wishBoard.read(caller);
  }

  @Endpoint(listSuggestions)
  listSuggestions(@CurrentAct() { caller }: CallerAct, @Input() input: InputOf<typeof listSuggestions>) {
    return this.suggestionsQuery.of(caller, input);
  }

  @Endpoint(thankCompanion, { sealed: true })
  thankCompanionAsked(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof thankCompanion>) {
    return this.thankCompanion.execute(act, input);
  }

  @Endpoint(judgeThanks, { sealed: true })
  judgeThanksAsked(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof judgeThanks>) {
    return this.judgeThanks.execute(act, input);
  }

  @Endpoint(listThanksToJudge)
  listThanksToJudge(@CurrentAct() { caller }: CallerAct) {
    return this.thanksQuery.toJudge(caller);
  }
}
