import type { TicketView } from '@doorstep/contracts';
import { holderOf, nextActions, type Holder, type Role } from '@doorstep/domain';
import type { ButtonProps } from '../../../ui/button';
import { DEEDS, type Deed } from './words';

/** Always possible, never what the page is there for. */
const QUIET: readonly Deed[] = ['withdraw', 'note', 'return'];

/** Seldom needed: behind one button, so that what is needed stands out. */
const RARE: readonly Deed[] = ['divert', 'ask_extension', 'suspend', 'transfer', 'whistle', 'give_up'];

/** Somebody waits for just this answer: it stands out wherever the matter lies. */
const AWAITED: readonly Deed[] = ['agree', 'call_back', 'resume'];

/** A decision between two that are both right: neither is urged. */
const EVEN: readonly Deed[] = ['uphold', 'grant', 'concede'];

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
  const main = actions.filter((deed) => !QUIET.includes(deed) && !RARE.includes(deed));
  const quiet: Deed[] = [
    ...(mayNote ? ['note' as const] : []),
    ...actions.filter((deed) => QUIET.includes(deed)),
  ];
  const isOurTurn = holderOf(status) === HANDS[role];
  return [
    ...main.map((deed, nth): DeedLook => {
      const isFirst = nth === 0 && !EVEN.includes(deed) && (isOurTurn || AWAITED.includes(deed));
      return { deed, look: isFirst ? 'primary' : 'second' };
    }),
    ...quiet.map((deed): DeedLook => ({ deed, look: 'quiet' })),
  ];
}

/** What this hat may also do, where the usual way does not lead on. */
export const rareOf = ({ standing }: TicketView, role: Role): Deed[] =>
  nextActions(standing, role).filter((action): action is Exclude<Deed, 'note'> =>
    RARE.includes(action as Deed),
  );
