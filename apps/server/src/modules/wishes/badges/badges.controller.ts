import { checkBadge, type InputOf, readBadge } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { BadgeQuery } from './badge.query';

/** Who stands at the door. */
@Controller()
export class BadgesController {
  constructor(private readonly badges: BadgeQuery) {}

  @Endpoint(readBadge)
  readBadge(@CurrentAct() { caller }: CallerAct, @Input() input: InputOf<typeof readBadge>) {
    return this.badges.mine(caller, input);
  }

  @Endpoint(checkBadge)
  checkBadge(@Input() input: InputOf<typeof checkBadge>) {
    return this.badges.check(input);
  }
}
