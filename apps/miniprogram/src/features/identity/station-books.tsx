import type { Role } from '@doorstep/domain';
import { go } from '../../device/navigate';
import type { Drawing } from '../../theme/drawings';
import { Button } from '../../ui/button';
import { ME_WORDS } from './words';

type BookPage =
  | 'directory'
  | 'station-rules'
  | 'alerts'
  | 'wall'
  | 'wish-board'
  | 'wishes'
  | 'register'
  | 'call-backs'
  | 'overview'
  | 'scorecard'
  | 'district'
  | 'roster'
  | 'drafting'
  | 'duty-rules'
  | 'silence'
  | 'watch'
  | 'people'
  | 'doors';

interface Book {
  page: BookPage;
  icon: Drawing;
  words: string;
  who: readonly Role[];
}

const DESK: readonly Role[] = ['member', 'secretary'];
const READERS: readonly Role[] = [...DESK, 'district'];
const SECRETARY: readonly Role[] = ['secretary'];

/** The station's books: what was said, who sits when and by which rules, who belongs here, what hangs at the doors. */
const BOOKS: readonly Book[] = [
  { page: 'alerts', icon: 'bell', words: ME_WORDS.alerts, who: [...READERS, 'party'] },
  { page: 'wall', icon: 'heart', words: ME_WORDS.wall, who: READERS },
  { page: 'wish-board', icon: 'hand', words: ME_WORDS.wishBoard, who: DESK },
  { page: 'wishes', icon: 'list', words: ME_WORDS.wishes, who: DESK },
  { page: 'register', icon: 'paper', words: ME_WORDS.register, who: READERS },
  { page: 'call-backs', icon: 'phone', words: ME_WORDS.callBacks, who: DESK },
  { page: 'district', icon: 'home', words: ME_WORDS.district, who: ['district'] },
  { page: 'overview', icon: 'list', words: ME_WORDS.overview, who: READERS },
  { page: 'scorecard', icon: 'list', words: ME_WORDS.scorecard, who: ['party'] },
  { page: 'roster', icon: 'calendar', words: ME_WORDS.roster, who: READERS },
  { page: 'drafting', icon: 'swap', words: ME_WORDS.drafting, who: SECRETARY },
  { page: 'duty-rules', icon: 'clock', words: ME_WORDS.dutyRules, who: SECRETARY },
  { page: 'silence', icon: 'alert', words: ME_WORDS.silence, who: READERS },
  { page: 'watch', icon: 'check', words: ME_WORDS.watch, who: [...SECRETARY, 'district'] },
  { page: 'directory', icon: 'question', words: ME_WORDS.directory, who: READERS },
  { page: 'station-rules', icon: 'hand', words: ME_WORDS.stationRules, who: SECRETARY },
  { page: 'people', icon: 'person', words: ME_WORDS.people, who: SECRETARY },
  { page: 'doors', icon: 'door', words: ME_WORDS.doors, who: DESK },
];

/** Those this hat may open. */
export function StationBooks({ role }: { role: Role }) {
  return (
    <>
      {BOOKS.filter(({ who }) => who.includes(role)).map(({ page, icon, words }) => (
        <Button key={page} id={`open-${page}`} look="second" icon={icon} onTap={() => void go(page, {})}>
          {words}
        </Button>
      ))}
    </>
  );
}
