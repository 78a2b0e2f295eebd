import { type InputOf, printDoorPlates } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../platform/http/endpoint.decorator';
import { PrintDoorPlates } from './print-door-plates';

@Controller()
export class PlatesController {
  constructor(private readonly print: PrintDoorPlates) {}

  @Endpoint(printDoorPlates)
  printDoorPlates(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof printDoorPlates>) {
    return this.print.execute(act.caller, input);
  }
}
