import type { TicketCard } from '@doorstep/contracts';
import { momentWords, untilWords, waitWords } from '@doorstep/domain';
import type { CustodyLineProps } from '../../../ui/custody-line';
import { CUSTODY_WORDS, ENDED_WELL, ENDINGS, HOLDER_ICONS } from './words';

/** In whose hands, since when and until when, as one says it. `isMine`: the reader is the one who reported it. */
export function custodyOf(
  card: Pick<TicketCard, 'custody' | 'status'>,
  now: Date,
  isMine = false,
): CustodyLineProps {
  const { holder, since, until, isOverdue } = card.custody;
  const icon = HOLDER_ICONS[holder];
  const from = momentWords(new Date(since), now);
  if (holder === 'nobody') return endOf(card.status, from, icon);
  const promise = until === null ? [] : [CUSTODY_WORDS.until(untilWords(new Date(until), now))];
  const said = card.custody.promise ?? null;
  const word = said === null ? [] : [CUSTODY_WORDS.promised(said.who, untilWords(new Date(said.by), now))];
  const when = [CUSTODY_WORDS.since(from), ...promise, ...word];
  const late =
    isOverdue && until !== null
      ? { late: CUSTODY_WORDS.late(waitWords(now.getTime() - Date.parse(until))) }
      : {};
  return { who: inHandsOf(card, isMine), when, icon, ...late };
}

function endOf(status: TicketCard['status'], from: string, icon: CustodyLineProps['icon']): CustodyLineProps {
  const ending = ENDINGS[status];
  return { who: ending ?? ENDED_WELL, when: [from], icon, isDone: ending === undefined };
}

function inHandsOf({ custody, status }: Pick<TicketCard, 'custody' | 'status'>, isMine: boolean): string {
  const { holder, name } = custody;
  if (holder === 'nobody') return '';
  if (holder !== 'resident') return CUSTODY_WORDS[holder](name);
  if (status === 'suspended') return isMine ? CUSTODY_WORDS.youHeldUp : CUSTODY_WORDS.residentHeldUp(name);
  return isMine ? CUSTODY_WORDS.you : CUSTODY_WORDS.resident(name);
}
