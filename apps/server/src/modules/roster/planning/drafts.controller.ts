import {
  discardDraft,
  type InputOf,
  listDrafts,
  publishDraft,
  readDraft,
  startDraft,
  stopDraft,
} from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { DiscardDraft } from './discard-draft';
import { DraftsQuery } from './drafts.query';
import { PublishDraft } from './publish-draft';
import { StartDraft } from './start-draft';
import { StopDraft } from './stop-draft';

/** Drafts as a whole: opened, looked at, stopped, laid aside, published. */
@Controller()
export class DraftsController {
  constructor(
    private readonly drafts: DraftsQuery,
    private readonly start: StartDraft,
    private readonly stop: StopDraft,
    private readonly discard: DiscardDraft,
    private readonly publish: PublishDraft,
  ) {}

  @Endpoint(listDrafts)
  listDrafts(@CurrentAct() act: CallerAct) {
    return this.drafts.list(act.caller);
  }

  @Endpoint(readDraft)
  readDraft(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof readDraft>) {
    return this.drafts.read(act.caller, input);
  }

  @Endpoint(startDraft)
  startDraft(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof startDraft>) {
    return this.start.execute(act, input);
  }

  @Endpoint(stopDraft)
  stopDraft(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof stopDraft>) {
    return this.stop.execute(act, input);
  }

  @Endpoint(discardDraft)
  discardDraft(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof discardDraft>) {
    return this.discard.execute(act, input);
  }

  @Endpoint(publishDraft)
  publishDraft(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof publishDraft>) {
    return this.publish.execute(act, input);
  }
}
