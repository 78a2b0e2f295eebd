import {
  answerFollowed,
  findNearby,
  followTicket,
  listFollowed,
  readFollowed,
  unfollowTicket,
  type InputOf,
} from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { AnswerFollowed } from './answer-followed';
import { FindNearby } from './find-nearby.query';
import { FollowedViews } from './followed-views';
import { FollowTicket } from './follow-ticket';
import { UnfollowTicket } from './unfollow-ticket';

/** Neighbours with the same trouble: finding it, following it, saying whether it is fixed for them too. */
@Controller()
export class NeighboursController {
  constructor(
    private readonly nearby: FindNearby,
    private readonly views: FollowedViews,
    private readonly follow: FollowTicket,
    private readonly unfollow: UnfollowTicket,
    private readonly answer: AnswerFollowed,
  ) {}

  @Endpoint(findNearby)
  findNearby(@CurrentAct() { caller }: CallerAct, @Input() input: InputOf<typeof findNearby>) {
    return this.nearby.execute(caller, input);
  }

  @Endpoint(listFollowed)
  listFollowed(@CurrentAct() { caller }: CallerAct) {
    return this.views.list(caller);
  }

  @Endpoint(readFollowed)
  readFollowed(@CurrentAct() { caller }: CallerAct, @Input() { ticketId }: InputOf<typeof readFollowed>) {
    return this.views.read(caller, ticketId);
  }

  @Endpoint(followTicket)
  followTicket(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof followTicket>) {
    return this.follow.execute(act, input);
  }

  @Endpoint(unfollowTicket)
  unfollowTicket(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof unfollowTicket>) {
    return this.unfollow.execute(act, input);
  }

  @Endpoint(answerFollowed)
  answerFollowed(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof answerFollowed>) {
    return this.answer.execute(act, input);
  }
}
