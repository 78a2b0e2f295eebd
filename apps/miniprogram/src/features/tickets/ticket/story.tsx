import type { TicketView } from '@doorstep/contracts';
import { momentWords } from '@doorstep/domain';
import { Card } from '../../../ui/card';
import { Timeline } from '../../../ui/timeline';
import { MediaShown } from '../../../attach/media-shown';
import { TICKET_WORDS } from './words';

/** Everything that happened, newest first. */
export function Story({ ticket, now }: { ticket: TicketView; now: Date }) {
  const newestFirst = [...ticket.timeline].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const items = newestFirst.map((entry) => ({
    key: entry.entryId,
    title: entry.title,
    byline: TICKET_WORDS.byline(entry.who, momentWords(new Date(entry.at), now)),
    words: entry.words,
    media: <MediaShown media={entry.media} />,
  }));
  return (
    <Card title={TICKET_WORDS.timeline}>
      <Timeline items={items} />
    </Card>
  );
}
