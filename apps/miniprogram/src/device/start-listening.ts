import { askAgainBehind, type Question } from './ask-again';
import { startOutbox } from './outbox';
import { stayInTouch, type Hint } from './realtime';
import { useStanding } from './session';
import type { Stop } from './lifecycle';

/** Which answers grow old when the server hints at something. */
const TOUCHED: Record<string, readonly Question[]> = {
  inbox: ['readInbox', 'readAlertWays', 'readSubscriptions', 'readTestAlert', 'listTellings', 'readTellings'],
  board: [
    'readBoard',
    'listClusters',
    'readCluster',
    'listDuplicates',
    'listSweeps',
    'readSweep',
    'listCallBacks',
    'readDutyNow',
    'readTicket',
    'readTellings',
  ],
  work: ['readWork', 'readTicket'],
  ticket: ['readTicket', 'listMyTickets', 'readTellings', 'readFollowed', 'listFollowed'],
  duty: [
    'readDutyNow',
    'readDutySlot',
    'readDutyMonth',
    'listMySlots',
    'readMyWeek',
    'readMarket',
    'listCandidates',
  ],
  handover: ['readHandover', 'readHandovers'],
  draft: ['readDraft', 'listDrafts'],
  wall: ['readWall'],
  seasons: ['listRounds', 'readRound', 'readSeasons'],
};

/**
 * Keeps what is shown up to date while somebody is signed in, and sends what waits. Not before: a newcomer is signed in
 * by the door they scanned, and nothing may sign them in without it first.
 */
export function startListening(): Stop {
  const stops: Stop[] = [];
  const begin = (): void => {
    if (stops.length > 0 || useStanding.getState().phase !== 'signed-in') return;
    stops.push(stayInTouch({ heard, caughtUp: () => askAgainBehind() }), startOutbox());
  };
  const unsubscribe = useStanding.subscribe(begin);
  begin();
  return () => {
    unsubscribe();
    stops.forEach((stop) => stop());
  };
}

function heard(hint: Hint): void {
  askAgainBehind(TOUCHED[hint.topic]);
}
