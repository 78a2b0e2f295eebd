import type { DutyNotice } from '@doorstep/domain';
import { COVER_WORDS } from './cover-words';
import { HANDOVER_WORDS } from './handover-words';
import { ROSTER_WORDS } from './roster-words';
import type { DutySayings } from './saying';
import { SEASON_WORDS } from './season-words';
import { SWAP_WORDS } from './swap-words';

/** The sentence of every notice about duty. A new template does not compile until it can be said. */
export const DUTY_WORDS: DutySayings<DutyNotice> = {
  ...ROSTER_WORDS,
  ...COVER_WORDS,
  ...SWAP_WORDS,
  ...HANDOVER_WORDS,
  ...SEASON_WORDS,
};
