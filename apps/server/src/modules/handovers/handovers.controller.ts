import {
  answerHandoverItems,
  draftHandover,
  giveHandover,
  type InputOf,
  noteHandover,
  readHandover,
  readHandovers,
  settleHandoverItem,
} from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../platform/http/endpoint.decorator';
import { AnswerHandoverItems } from './answer-handover-items';
import { DraftHandover } from './draft-handover';
import { GiveHandover } from './give-handover';
import { HandoversQuery } from './handovers.query';
import { NoteHandover } from './note-handover';
import { SettleHandoverItem } from './settle-handover-item';

@Controller()
export class HandoversController {
  constructor(
    private readonly sheets: HandoversQuery,
    private readonly draft: DraftHandover,
    private readonly note: NoteHandover,
    private readonly give: GiveHandover,
    private readonly answer: AnswerHandoverItems,
    private readonly settle: SettleHandoverItem,
  ) {}

  @Endpoint(readHandovers)
  readHandovers(@CurrentAct() act: CallerAct) {
    return this.sheets.list(act.caller);
  }

  @Endpoint(readHandover)
  readHandover(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof readHandover>) {
    return this.sheets.one(act.caller, input);
  }

  @Endpoint(draftHandover)
  draftHandover(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof draftHandover>) {
    return this.draft.execute(act, input);
  }

  @Endpoint(noteHandover)
  noteHandover(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof noteHandover>) {
    return this.note.execute(act, input);
  }

  @Endpoint(giveHandover)
  giveHandover(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof giveHandover>) {
    return this.give.execute(act, input);
  }

  @Endpoint(answerHandoverItems)
  answerHandoverItems(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof answerHandoverItems>) {
    return this.answer.execute(act, input);
  }

  @Endpoint(settleHandoverItem)
  settleHandoverItem(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof settleHandoverItem>) {
    return this.settle.execute(act, input);
  }
}
