import { listAttempts, markRead, readInbox, type InputOf } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../platform/http/endpoint.decorator';
import { Attempts } from './attempts.query';
import { Inbox } from './inbox.query';
import { MarkRead } from './mark-read';

@Controller()
export class InboxController {
  constructor(
    private readonly inbox: Inbox,
    private readonly markReadVerb: MarkRead,
    private readonly attempts: Attempts,
  ) {}

  @Endpoint(readInbox)
  read(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof readInbox>) {
    return this.inbox.of(act.caller, input);
  }

  @Endpoint(markRead)
  mark(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof markRead>) {
    return this.markReadVerb.execute(act, input);
  }

  @Endpoint(listAttempts)
  listAttempts(@CurrentAct() act: CallerAct, @Input() { ticketId }: InputOf<typeof listAttempts>) {
    return this.attempts.of(act.caller, ticketId);
  }
}
