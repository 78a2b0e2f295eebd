import {
  listSweeps,
  lookAtFlat,
  openLooks,
  readSweep,
  recordCause,
  takeBackLooks,
  type InputOf,
} from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { LookAtFlat } from './look-at-flat';
import { OpenLooks } from './open-looks';
import { RecordCause } from './record-cause';
import { SweepViews } from './sweep-views';
import { TakeBackLooks } from './take-back-looks';

/** Why it happened, and who else may have it. */
@Controller()
export class CausesController {
  constructor(
    private readonly cause: RecordCause,
    private readonly views: SweepViews,
    private readonly looks: OpenLooks,
    private readonly back: TakeBackLooks,
    private readonly look: LookAtFlat,
  ) {}

  @Endpoint(recordCause)
  recordCause(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof recordCause>) {
    return this.cause.execute(act, input);
  }

  @Endpoint(readSweep)
  readSweep(@CurrentAct() { caller }: CallerAct, @Input() input: InputOf<typeof readSweep>) {
    return this.views.read(caller, input);
  }

  @Endpoint(listSweeps)
  listSweeps(@CurrentAct() { caller }: CallerAct) {
    return this.views.list(caller);
  }

  @Endpoint(openLooks)
  openLooks(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof openLooks>) {
    return this.looks.execute(act, input);
  }

  @Endpoint(takeBackLooks)
  takeBackLooks(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof takeBackLooks>) {
    return this.back.execute(act, input);
  }

  @Endpoint(lookAtFlat)
  lookAtFlat(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof lookAtFlat>) {
    return this.look.execute(act, input);
  }
}
