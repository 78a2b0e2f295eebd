import { type InputOf, listDraftCandidates, moveInDraft, redraft, undoInDraft } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { DraftCandidatesQuery } from './draft-candidates.query';
import { MoveInDraft } from './move-in-draft';
import { Redraft } from './redraft';
import { UndoInDraft } from './undo-in-draft';

/** A draft under the secretary's hands. */
@Controller()
export class DraftEditorController {
  constructor(
    private readonly candidates: DraftCandidatesQuery,
    private readonly move: MoveInDraft,
    private readonly undo: UndoInDraft,
    private readonly again: Redraft,
  ) {}

  @Endpoint(listDraftCandidates)
  listDraftCandidates(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof listDraftCandidates>) {
    return this.candidates.execute(act.caller, input);
  }

  @Endpoint(moveInDraft)
  moveInDraft(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof moveInDraft>) {
    return this.move.execute(act, input);
  }

  @Endpoint(undoInDraft)
  undoInDraft(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof undoInDraft>) {
    return this.undo.execute(act, input);
  }

  @Endpoint(redraft)
  redraft(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof redraft>) {
    return this.again.execute(act, input);
  }
}
