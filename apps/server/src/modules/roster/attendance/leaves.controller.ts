import { endLeave, type InputOf, listLeaves, takeLeave } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { Leaves } from './leaves';

@Controller()
export class LeavesController {
  constructor(private readonly leaves: Leaves) {}

  @Endpoint(listLeaves)
  listLeaves(@CurrentAct() act: CallerAct) {
    return this.leaves.list(act.caller);
  }

  @Endpoint(takeLeave)
  takeLeave(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof takeLeave>) {
    return this.leaves.take(act, input);
  }

  @Endpoint(endLeave)
  endLeave(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof endLeave>) {
    return this.leaves.end(act, input);
  }
}
