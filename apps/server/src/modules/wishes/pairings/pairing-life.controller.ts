import {
  askToBeMissed,
  endPairing,
  type InputOf,
  resumePairing,
  reviewPairing,
  stopPairing,
} from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { ReviewPairing } from './review-pairing';
import { EndPairing } from './end-pairing';
import { StopPairing } from './stop-pairing';
import { ResumePairing } from './resume-pairing';
import { AskToBeMissed } from './ask-to-be-missed';

/** How a pair goes on, and ends. */
@Controller()
export class PairingLifeController {
  constructor(
    private readonly reviewPairing: ReviewPairing,
    private readonly endPairing: EndPairing,
    private readonly stopPairing: StopPairing,
    private readonly resumePairing: ResumePairing,
    private readonly askToBeMissed: AskToBeMissed,
  ) {}

  @Endpoint(reviewPairing, { sealed: true })
  reviewPairingAsked(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof reviewPairing>) {
    return this.reviewPairing.execute(act, input);
  }

  @Endpoint(endPairing, { sealed: true })
  endPairingAsked(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof endPairing>) {
    return this.endPairing.execute(act, input);
  }

  @Endpoint(stopPairing, { sealed: true })
  stopPairingAsked(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof stopPairing>) {
    return this.stopPairing.execute(act, input);
  }

  @Endpoint(resumePairing, { sealed: true })
  resumePairingAsked(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof resumePairing>) {
    return this.resumePairing.execute(act, input);
  }

  @Endpoint(askToBeMissed, { sealed: true })
  askToBeMissedAsked(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof askToBeMissed>) {
    return this.askToBeMissed.execute(act, input);
  }
}
