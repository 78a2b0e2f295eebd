import type { TicketView } from '@doorstep/contracts';
import { holderOf, nextActions, type Holder, type Role } from '@doorstep/domain';
import type { ButtonProps } from '../../../ui/button';
import { DEEDS, type Deed } from './words';

/** Always possible, never what the page is there for. */
const QUIET: readonly Deed[] = ['withdraw', 'note', 'return'];

/** In whose hands a hat's own work lies: only there a deed stands out, elsewhere it is merely possible. */
const HANDS: Record<Role, Holder> = {
  resident: 'resident',
  member: 'station',
  secretary: 'station',
  district: 'station',
  party: 'party',
};

export interface DeedLook {
  deed: Deed;
  look: NonNullable<ButtonProps['look']>;
}

/**
 * The deeds this hat has now, from the same rule the server enforces, and the note everybody concerned may add;
 * the one whose turn it is comes first and stands out.
 */
export function looksOf({ standing, status, mayNote }: TicketView, role: Role): DeedLook[] {
  const actions = nextActions(standing, role).filter(
    (action): action is Exclude<Deed, 'note'> => action in DEEDS,
  );
  const main = actions.filter((deed) => !QUIET.includes(deed));
  const quiet: Deed[] = [
    ...actions.filter((deed) => QUIET.includes(deed)),
    ...(mayNote ? ['note' as const] : []),
  ];
  const isOurTurn = holderOf(status) === HANDS[role];
  return [
    ...main.map((deed, nth): DeedLook => ({ deed, look: isOurTurn && nth === 0 ? 'primary' : 'second' })),
    ...quiet.map((deed): DeedLook => ({ deed, look: 'quiet' })),
  ];
}
