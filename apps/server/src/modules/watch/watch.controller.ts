import { readWatch } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../platform/http/act';
import { CurrentAct, Endpoint } from '../../platform/http/endpoint.decorator';
import { Watch } from './watch.query';

/** Whether the house keeps its promises. */
@Controller()
export class WatchController {
  constructor(private readonly watch: Watch) {}

  @Endpoint(readWatch)
  read(@CurrentAct() { caller }: CallerAct) {
    return this.watch.read(caller);
  }
}
