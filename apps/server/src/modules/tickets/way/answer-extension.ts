import type { answerExtension, InputOf, OutputOf } from '@doorstep/contracts';
import { Injectable } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { WayActs } from './way-acts';

/** The owner answers: granted, and the resident is told why; refused, and the promise stays. */
@Injectable()
export class AnswerExtension {
  constructor(private readonly acts: WayActs) {}

  execute(act: CallerAct, asked: InputOf<typeof answerExtension>): Promise<OutputOf<typeof answerExtension>> {
    const { ticketId, isGranted, reason } = asked;
    if (!isGranted)
      return this.acts.run(act, ticketId, ({ partyName }) => ({
        action: 'refuse',
        type: 'ticket.extension-refused',
        payload: () => ({ partyName: partyName ?? '', reason }),
      }));
    return this.acts.run(act, ticketId, ({ partyName, extension, extensionCount }) => ({
      action: 'grant',
      type: 'ticket.extension-granted',
      payload: () => ({
        partyName: partyName ?? '',
        until: extension?.until ?? '',
        reason: extension?.reason ?? reason,
        count: extensionCount + 1,
      }),
    }));
  }
}
