import type { Role } from '@doorstep/domain';
import { go } from '../../device/navigate';
import type { Drawing } from '../../theme/drawings';
import { WayRows } from '../../ui/way-rows';
import { ME_WORDS } from './words';

type BookPage =
  | 'directory'
  | 'station-rules'
  | 'alerts'
  | 'wall'
  | 'wish-board'
  | 'wishes'
  | 'register'
  | 'paper-lines'
  | 'call-backs'
  | 'season'
  | 'overview'
  | 'scorecard'
  | 'district'
  | 'duties'
  | 'roster'
  | 'drafting'
  | 'duty-rules'
  | 'silence'
  | 'watch'
  | 'people'
  | 'doors';

interface Book {
  key: BookPage;
  icon: Drawing;
  words: string;
  who: readonly Role[];
}

const DESK: readonly Role[] = ['member', 'secretary'];
const READERS: readonly Role[] = [...DESK, 'district'];
const SECRETARY: readonly Role[] = ['secretary'];

/** The station's books, by what one comes for: sitting, what was said, the wall, the station itself. */
const SHELVES: readonly { title: string; books: readonly Book[] }[] = [
  {
    title: ME_WORDS.shelves.duty,
    books: [
      { key: 'duties', icon: 'calendar', words: ME_WORDS.duties, who: DESK },
      { key: 'roster', icon: 'list', words: ME_WORDS.roster, who: READERS },
      { key: 'drafting', icon: 'swap', words: ME_WORDS.drafting, who: SECRETARY },
      { key: 'duty-rules', icon: 'clock', words: ME_WORDS.dutyRules, who: SECRETARY },
      { key: 'alerts', icon: 'bell', words: ME_WORDS.alerts, who: [...READERS, 'party'] },
      { key: 'silence', icon: 'alert', words: ME_WORDS.silence, who: READERS },
    ],
  },
  {
    title: ME_WORDS.shelves.matters,
    books: [
      { key: 'register', icon: 'paper', words: ME_WORDS.register, who: READERS },
      { key: 'paper-lines', icon: 'pen', words: ME_WORDS.paperLines, who: DESK },
      { key: 'call-backs', icon: 'phone', words: ME_WORDS.callBacks, who: DESK },
      { key: 'season', icon: 'eye', words: ME_WORDS.season, who: READERS },
      { key: 'overview', icon: 'eye', words: ME_WORDS.overview, who: READERS },
      { key: 'district', icon: 'home', words: ME_WORDS.district, who: ['district'] },
      { key: 'scorecard', icon: 'eye', words: ME_WORDS.scorecard, who: ['party'] },
      { key: 'directory', icon: 'question', words: ME_WORDS.directory, who: READERS },
      { key: 'station-rules', icon: 'hand', words: ME_WORDS.stationRules, who: SECRETARY },
    ],
  },
  {
    title: ME_WORDS.shelves.wishes,
    books: [
      { key: 'wall', icon: 'heart', words: ME_WORDS.wall, who: READERS },
      { key: 'wish-board', icon: 'desk', words: ME_WORDS.wishBoard, who: DESK },
      { key: 'wishes', icon: 'neighbors', words: ME_WORDS.wishes, who: DESK },
    ],
  },
  {
    title: ME_WORDS.shelves.station,
    books: [
      { key: 'people', icon: 'person', words: ME_WORDS.people, who: SECRETARY },
      { key: 'doors', icon: 'door', words: ME_WORDS.doors, who: DESK },
      { key: 'watch', icon: 'check', words: ME_WORDS.watch, who: [...SECRETARY, 'district'] },
    ],
  },
];

/** Those this hat may open. */
export function StationBooks({ role }: { role: Role }) {
  return (
    <>
      {SHELVES.map(({ title, books }) => {
        const open = books.filter(({ who }) => who.includes(role));
        if (open.length === 0) return null;
        return <WayRows key={title} title={title} ways={open} onGo={({ key }) => void go(key, {})} />;
      })}
    </>
  );
}
