import type { Role } from '@doorstep/domain';
import { restart } from '../../device/navigate';
import type { RouteName } from '../../device/routes';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { FRAME_WORDS, NOT_YOURS } from './words';

const SITTERS: readonly Role[] = ['member', 'secretary'];
const SECRETARY: readonly Role[] = ['secretary'];

/** Pages that only some hats can use; a link or a scanned code may lead anybody to them. */
const USERS: Partial<Record<RouteName, readonly Role[]>> = {
  duties: SITTERS,
  market: SITTERS,
  'check-in': SITTERS,
  handover: SITTERS,
  roster: [...SITTERS, 'district'],
  drafting: SECRETARY,
  'duty-rules': SECRETARY,
  alerts: [...SITTERS, 'district', 'party'],
  tellings: [...SITTERS, 'district', 'party'],
  silence: [...SITTERS, 'district'],
  'station-rules': SECRETARY,
  watch: [...SECRETARY, 'district'],
  papers: [...SECRETARY, 'district'],
  'call-backs': SITTERS,
  'paper-lines': SITTERS,
  sweep: SITTERS,
  cluster: SITTERS,
  offer: SITTERS,
  'wish-board': SITTERS,
  hours: SITTERS,
  overview: [...SITTERS, 'district'],
  scorecard: ['party'],
  district: ['district'],
  season: [...SITTERS, 'district'],
  'season-calendar': SECRETARY,
};

/** Whether a page is of no use under this hat. */
export const isWrongHat = (page: RouteName, role: Role): boolean => !(USERS[page]?.includes(role) ?? true);

/** In place of a page that belongs to another hat: whose it is, and the way to change. */
export function WrongHat({ page }: { page: RouteName }) {
  return (
    <EmptyState title={NOT_YOURS[page] ?? FRAME_WORDS.notYours} words={FRAME_WORDS.wrongHat}>
      <Button id="change-hat" icon="person" onTap={() => void restart('me', {})}>
        {FRAME_WORDS.changeHat}
      </Button>
    </EmptyState>
  );
}
