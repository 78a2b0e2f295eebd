import { transcribeLine, type InputOf } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { TranscribeLine } from './transcribe-line';

/** The paper book, typed in. */
@Controller()
export class PaperLinesController {
  constructor(private readonly transcribeLine: TranscribeLine) {}

  @Endpoint(transcribeLine)
  transcribe(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof transcribeLine>) {
    return this.transcribeLine.execute(act, input);
  }
}
