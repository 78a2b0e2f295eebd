import { markRead, readInbox, type InputOf } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../platform/http/endpoint.decorator';
import { Inbox } from './inbox.query';
import { MarkRead } from './mark-read';

@Controller()
export class InboxController {
  constructor(
    private readonly inbox: Inbox,
    private readonly markReadVerb: MarkRead,
  ) {}

  @Endpoint(readInbox)
  read(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof readInbox>) {
    return this.inbox.of(act.caller, input);
  }

  @Endpoint(markRead)
  mark(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof markRead>) {
    return this.markReadVerb.execute(act, input);
  }
}
