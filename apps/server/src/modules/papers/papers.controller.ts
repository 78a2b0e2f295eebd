import { askPaper, cancelPaper, type InputOf, listPapers, openPaper, readPaper } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../platform/http/endpoint.decorator';
import { AskPaper } from './ask-paper';
import { CancelPaper } from './cancel-paper';
import { OpenPaper } from './open-paper';
import { PapersQuery } from './papers.query';

/** 打印与导出: ask, wait, open. */
@Controller()
export class PapersController {
  constructor(
    private readonly asking: AskPaper,
    private readonly cancelling: CancelPaper,
    private readonly opening: OpenPaper,
    private readonly papers: PapersQuery,
  ) {}

  @Endpoint(askPaper)
  ask(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof askPaper>) {
    return this.asking.execute(act, input);
  }

  @Endpoint(listPapers)
  list(@CurrentAct() { caller }: CallerAct) {
    return this.papers.list(caller);
  }

  @Endpoint(readPaper)
  read(@CurrentAct() { caller }: CallerAct, @Input() input: InputOf<typeof readPaper>) {
    return this.papers.read(caller, input);
  }

  @Endpoint(cancelPaper)
  cancel(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof cancelPaper>) {
    return this.cancelling.execute(act, input);
  }

  @Endpoint(openPaper)
  open(@Input() input: InputOf<typeof openPaper>) {
    return this.opening.execute(input);
  }
}
