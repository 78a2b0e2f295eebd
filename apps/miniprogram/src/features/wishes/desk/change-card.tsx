import type { YellowCard } from '@doorstep/contracts';
import { nextWishActions } from '@doorstep/domain';
import { go } from '../../../device/navigate';
import { useStanding } from '../../../device/session';
import { Button } from '../../../ui/button';
import { WISHES_WORDS } from '../words';

/** The card of somebody without an account: the desk, which wrote it down, changes it on their word. */
export function ChangeCard({ wish: { wishId, standing } }: { wish: YellowCard }) {
  const role = useStanding(({ me }) => me?.active.role ?? 'member');
  if (standing.isOwner || !nextWishActions(standing, role).includes('change')) return null;
  return (
    <Button id={`change-${wishId}`} icon="pen" look="second" onTap={() => void go('wish', { id: wishId })}>
      {WISHES_WORDS.changeMine}
    </Button>
  );
}
