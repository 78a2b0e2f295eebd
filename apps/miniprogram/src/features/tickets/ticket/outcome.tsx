import type { TicketView } from '@doorstep/contracts';
import { Text } from '@tarojs/components';
import { Card } from '../../../ui/card';
import { MediaShown } from '../../../attach/media-shown';
import { TICKET_WORDS } from './words';

/** Facts that may bring the proof along. */
const PROOFS: readonly string[] = ['ticket.claimed', 'ticket.solved', 'ticket.approved'];

/** What came of it, with the pictures that prove it: the question "is it fixed?" is answered by looking. */
export function Outcome({ ticket }: { ticket: TicketView }) {
  if (ticket.outcome === null || ticket.outcome === '') return null;
  const proof = ticket.timeline
    .filter(({ type, media }) => PROOFS.includes(type) && media.length > 0)
    .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))[0];
  return (
    <Card look="leaf" title={TICKET_WORDS.outcome}>
      <Text>{ticket.outcome}</Text>
      <MediaShown media={proof?.media ?? []} />
    </Card>
  );
}
