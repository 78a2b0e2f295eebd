import {
  askToBeMissed,
  endPairing,
  type InputOf,
  nameCompanion,
  resumePairing,
  reviewPairing,
  stopPairing,
} from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { NameCompanion } from './name-companion';
import { ReviewPairing } from './review-pairing';
import { EndPairing } from './end-pairing';
import { StopPairing } from './stop-pairing';
import { ResumePairing } from './resume-pairing';
import { AskToBeMissed } from './ask-to-be-missed';

/** How a pair goes on, and ends. */
@Controller()
export class PairingLifeController {
  constructor(
    private readonly nameCompanion: NameCompanion,
    private readonly reviewPairing: ReviewPairing,
    private readonly endPairing: EndPairing,
    private readonly stopPairing: StopPairing,
    private readonly resumePairing: ResumePairing,
    private readonly askToBeMissed: AskToBeMissed,
  ) {}

  @Endpoint(nameCompanion)
  nameCompanionAsked(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof nameCompanion>) {
    return this.nameCompanion.execute(act, input);
  }

  @Endpoint(reviewPairing)
  reviewPairingAsked(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof reviewPairing>) {
    return this.reviewPairing.execute(act, input);
  }

  @Endpoint(endPairing)
  endPairingAsked(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof endPairing>) {
    return this.endPairing.execute(act, input);
  }

  @Endpoint(stopPairing)
  stopPairingAsked(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof stopPairing>) {
    return this.stopPairing.execute(act, input);
  }

  @Endpoint(resumePairing)
  resumePairingAsked(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof resumePairing>) {
    return this.resumePairing.execute(act, input);
  }

  @Endpoint(askToBeMissed)
  askToBeMissedAsked(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof askToBeMissed>) {
    return this.askToBeMissed.execute(act, input);
  }
}
