import { listDuplicates, mergeTicket, unmergeTicket, type InputOf } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { FindNearby } from './find-nearby.query';
import { MergeTicket } from './merge-ticket';
import { UnmergeTicket } from './unmerge-ticket';

/** The desk finds two reports of one trouble, and makes one of them. */
@Controller()
export class MergesController {
  constructor(
    private readonly nearby: FindNearby,
    private readonly merge: MergeTicket,
    private readonly unmerge: UnmergeTicket,
  ) {}

  @Endpoint(listDuplicates)
  listDuplicates(@CurrentAct() { caller }: CallerAct, @Input() { ticketId }: InputOf<typeof listDuplicates>) {
    return this.nearby.ofTicket(caller, ticketId);
  }

  @Endpoint(mergeTicket)
  mergeTicket(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof mergeTicket>) {
    return this.merge.execute(act, input);
  }

  @Endpoint(unmergeTicket)
  unmergeTicket(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof unmergeTicket>) {
    return this.unmerge.execute(act, input);
  }
}
