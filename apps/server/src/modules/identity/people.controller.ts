import { acceptInvitation, type InputOf, invitePerson, listPeople, revokeRole } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../platform/http/endpoint.decorator';
import { AcceptInvitation } from './accept-invitation';
import { InvitePerson } from './invite-person';
import { ListPeopleQuery } from './list-people.query';
import { RevokeRole } from './revoke-role';

@Controller()
export class PeopleController {
  constructor(
    private readonly people: ListPeopleQuery,
    private readonly invite: InvitePerson,
    private readonly accept: AcceptInvitation,
    private readonly revoke: RevokeRole,
  ) {}

  @Endpoint(listPeople)
  listPeople(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof listPeople>) {
    return this.people.execute(act.caller, input);
  }

  @Endpoint(invitePerson, { sealed: true })
  invitePerson(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof invitePerson>) {
    return this.invite.execute(act, input);
  }

  @Endpoint(acceptInvitation)
  acceptInvitation(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof acceptInvitation>) {
    return this.accept.execute(act, input);
  }

  @Endpoint(revokeRole)
  revokeRole(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof revokeRole>) {
    return this.revoke.execute(act, input);
  }
}
