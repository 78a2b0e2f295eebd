import { issuePartyLink, listPartyLinks, revokePartyLink, type InputOf } from '@doorstep/contracts';
import { Controller } from '@nestjs/common';
import type { CallerAct } from '../../../platform/http/act';
import { CurrentAct, Endpoint, Input } from '../../../platform/http/endpoint.decorator';
import { IssuePartyLink } from './issue-party-link';
import { PartyLinks } from './party-links.query';
import { RevokePartyLink } from './revoke-party-link';

/** What the desk does with links for parties without an account. */
@Controller()
export class LinksController {
  constructor(
    private readonly links: PartyLinks,
    private readonly issue: IssuePartyLink,
    private readonly revoke: RevokePartyLink,
  ) {}

  @Endpoint(listPartyLinks)
  listPartyLinks(@CurrentAct() { caller }: CallerAct, @Input() input: InputOf<typeof listPartyLinks>) {
    return this.links.read(caller, input);
  }

  @Endpoint(issuePartyLink, { sealed: true })
  issuePartyLink(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof issuePartyLink>) {
    return this.issue.execute(act, input);
  }

  @Endpoint(revokePartyLink)
  revokePartyLink(@CurrentAct() act: CallerAct, @Input() input: InputOf<typeof revokePartyLink>) {
    return this.revoke.execute(act, input);
  }
}
