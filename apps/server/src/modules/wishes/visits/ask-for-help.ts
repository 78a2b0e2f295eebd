import type { askForHelp, InputOf, VisitView } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { VisitActs } from './visit-acts';

/** A silent call: those on duty are called at once, nothing on this phone shows it. */
@Injectable()
export class AskForHelp {
  constructor(private readonly acts: VisitActs) {}

  execute(act: CallerAct, { visitId }: InputOf<typeof askForHelp>): Promise<VisitView> {
    return this.acts.run(act, { visitId, does: 'help' }, (on) =>
      this.acts.record(on, 'visit.help-asked', {}),
    );
  }
}
