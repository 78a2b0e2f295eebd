import { ErrandController } from './errand.controller';
import { ErrandMediaController } from './errand-media.controller';
import { ErrandVisitsController } from './errand-visits.controller';
import { Errands } from './errands';
import { IssuePartyLink } from './issue-party-link';
import { LinksController } from './links.controller';
import { PartyLinks } from './party-links.query';
import { RevokePartyLink } from './revoke-party-link';

/** What serves parties without an account. */
export const LINKS_CONTROLLERS = [
  LinksController,
  ErrandController,
  ErrandVisitsController,
  ErrandMediaController,
];
export const LINKS_PARTS = [IssuePartyLink, RevokePartyLink, PartyLinks, Errands];
