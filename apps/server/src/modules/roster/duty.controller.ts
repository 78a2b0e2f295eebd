import { type InputOf, listMySlots, readDoor, readDutyNow, readDutySlot } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../platform/http/endpoint.decorator';
import { DoorLandingQuery } from './door-landing.query';
import { DutyNowQuery } from './duty-now.query';
import { DutySlotQuery } from './duty-slot.query';
import { MySlotsQuery } from './my-slots.query';

@Controller()
export class DutyController {
  constructor(
    private readonly doorLanding: DoorLandingQuery,
    private readonly dutyNow: DutyNowQuery,
    private readonly mySlots: MySlotsQuery,
    private readonly dutySlot: DutySlotQuery,
  ) {}

  @Endpoint(readDoor)
  readDoor(@Input() input: InputOf<typeof readDoor>) {
    return this.doorLanding.execute(input.code);
  }

  @Endpoint(readDutyNow)
  readDutyNow(@CurrentAct() act: CallerAct) {
    return this.dutyNow.execute(act.caller);
  }

  @Endpoint(listMySlots)
  listMySlots(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof listMySlots>) {
    return this.mySlots.execute(act.caller, input);
  }

  @Endpoint(readDutySlot)
  readDutySlot(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof readDutySlot>) {
    return this.dutySlot.execute(act.caller, input.slotId);
  }
}
