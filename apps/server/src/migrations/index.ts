import type { Migration } from '../platform/database/migrate';
import { migration as platform } from './20261122T1000-platform';
import { migration as identity } from './20261122T1001-identity';
import { migration as stations } from './20261122T1002-stations';
import { migration as media } from './20261122T1003-media';
import { migration as directory } from './20261122T1004-directory';
import { migration as roster } from './20261122T1005-roster';
import { migration as tickets } from './20261122T1006-tickets';
import { migration as notifications } from './20261122T1007-notifications';
import { migration as register } from './20261122T1008-register';
import { migration as duty } from './20261122T1400-duty';
import { migration as noticesOfDuty } from './20261122T1401-notices-of-duty';
import { migration as dutyCalls } from './20261122T1402-duty-calls';
import { migration as handovers } from './20261122T1403-handovers';
import { migration as alerts } from './20261127T1900-alerts';
import { migration as sends } from './20261127T1910-sends';
import { migration as outlets } from './20261127T1920-outlets';
import { migration as watch } from './20261127T1930-watch';
import { migration as claimed } from './20261128T0700-claimed';
import { migration as partyLinks } from './20261128T1035-party-links';
import { migration as claimLost } from './20261128T1101-claim-lost';
import { migration as neighbours } from './20261128T1115-neighbours';
import { migration as stationRules } from './20261128T1116-station-rules';
import { migration as papers } from './20261128T1125-papers';
import { migration as clocks } from './20261128T1131-clocks';
import { migration as wishes } from './20261128T1125-wishes';
import { migration as life } from './20261128T1136-life';
import { migration as calls } from './20261128T1145-calls';
import { migration as merged } from './20261128T1155-merged';
import { migration as gathered } from './20261128T1156-gathered';
import { migration as scorecards } from './20261128T1600-scorecards';
import { migration as imported } from './20261128T1605-imported';
import { migration as registerWords } from './20261128T1610-register-words';
import { migration as recurrence } from './20261128T1711-recurrence';
import { migration as promised } from './20261128T1741-promised';
import { migration as acquaintances } from './20261128T1742-acquaintances';
import { migration as paperLines } from './20261128T1744-paper-lines';
import { migration as seasons } from './20261128T1749-seasons';
import { migration as sweeps } from './20261128T1752-sweeps';
import { migration as clusters } from './20261128T1810-clusters';
import { migration as restedOffers } from './20261128T1820-rested-offers';
import { migration as lastCredit } from './20261129T0420-last-credit';
import { migration as lateSends } from './20261129T0430-late-sends';

/** Every change of the schema, in the order in which they are made. Each room adds its own line. */
export const MIGRATIONS: readonly Migration[] = [
  platform,
  identity,
  stations,
  media,
  directory,
  roster,
  tickets,
  notifications,
  register,
  duty,
  noticesOfDuty,
  dutyCalls,
  handovers,
  alerts,
  sends,
  outlets,
  watch,
  claimed,
  partyLinks,
  claimLost,
  neighbours,
  stationRules,
  papers,
  wishes,
  clocks,
  life,
  calls,
  merged,
  gathered,
  scorecards,
  imported,
  registerWords,
  recurrence,
  promised,
  acquaintances,
  paperLines,
  seasons,
  sweeps,
  clusters,
  restedOffers,
  lastCredit,
  lateSends,
];
