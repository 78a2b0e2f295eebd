import {
  confirmSeats,
  giveUpSeat,
  type InputOf,
  listCandidates,
  seatSomebody,
  takeSlot,
  undoSeat,
  unseat,
} from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { CandidatesQuery } from './candidates.query';
import { ConfirmSeats } from './confirm-seats';
import { GiveUpSeat } from './give-up-seat';
import { SeatSomebody } from './seat-somebody';
import { TakeSlot } from './take-slot';
import { UndoSeat } from './undo-seat';

/** Who will come. */
@Controller()
export class AttendanceController {
  constructor(
    private readonly confirming: ConfirmSeats,
    private readonly givingUp: GiveUpSeat,
    private readonly taking: TakeSlot,
    private readonly undoing: UndoSeat,
    private readonly seating: SeatSomebody,
    private readonly candidates: CandidatesQuery,
  ) {}

  @Endpoint(confirmSeats)
  confirmSeats(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof confirmSeats>) {
    return this.confirming.execute(act, input);
  }

  @Endpoint(giveUpSeat)
  giveUpSeat(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof giveUpSeat>) {
    return this.givingUp.execute(act, input);
  }

  @Endpoint(takeSlot)
  takeSlot(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof takeSlot>) {
    return this.taking.execute(act, input);
  }

  @Endpoint(undoSeat)
  undoSeat(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof undoSeat>) {
    return this.undoing.execute(act, input);
  }

  @Endpoint(seatSomebody)
  seatSomebody(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof seatSomebody>) {
    return this.seating.execute(act, input);
  }

  @Endpoint(unseat)
  unseat(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof unseat>) {
    return this.givingUp.forOther(act, input);
  }

  @Endpoint(listCandidates)
  listCandidates(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof listCandidates>) {
    return this.candidates.execute(act.caller, input.slotId);
  }
}
