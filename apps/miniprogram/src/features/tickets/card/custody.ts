import type { TicketCard } from '@doorstep/contracts';
import { momentWords, waitWords } from '@doorstep/domain';
import type { CustodyLineProps } from '../../../ui/custody-line';
import { CUSTODY_WORDS, HOLDER_ICONS } from './words';

/** In whose hands, since when and until when, as one says it. `isMine`: the reader is the one who reported it. */
export function custodyOf(
  card: Pick<TicketCard, 'custody' | 'status'>,
  now: Date,
  isMine = false,
): CustodyLineProps {
  const { holder, since, until, isOverdue } = card.custody;
  const icon = HOLDER_ICONS[holder];
  const from = momentWords(new Date(since), now);
  if (holder === 'nobody')
    return {
      who: ended(card.status),
      when: [from],
      icon,
      isDone: card.status === 'resolved',
    };
  const promise = until === null ? [] : [CUSTODY_WORDS.until(momentWords(new Date(until), now))];
  const said = card.custody.promise ?? null;
  const word = said === null ? [] : [CUSTODY_WORDS.promised(said.who, momentWords(new Date(said.by), now))];
  const when = [CUSTODY_WORDS.since(from), ...promise, ...word];
  const late =
    isOverdue && until !== null
      ? { late: CUSTODY_WORDS.late(waitWords(now.getTime() - Date.parse(until))) }
      : {};
  return { who: inHandsOf(card, isMine), when, icon, ...late };
}

function inHandsOf({ custody }: Pick<TicketCard, 'custody'>, isMine: boolean): string {
  if (custody.holder === 'nobody') return '';
  if (custody.holder === 'resident' && isMine) return CUSTODY_WORDS.you;
  return CUSTODY_WORDS[custody.holder](custody.name);
}

const ended = (status: TicketCard['status']): string =>
  status === 'withdrawn' ? CUSTODY_WORDS.withdrawn : CUSTODY_WORDS.resolved;
