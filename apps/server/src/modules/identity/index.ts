export { IdentityModule } from './identity.module';
export { Identity, type Contact, type Face, type PersonToRegister } from './identity';
export { FirstInvitations, type FirstInvitation } from './first-invitations';
export { PartyNames } from './party-names';
