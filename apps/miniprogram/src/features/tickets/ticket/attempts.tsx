import { listAttempts } from '@doorstep/contracts';
import { momentWords, RESULT_WORDS, WAY_WORDS } from '@doorstep/domain';
import { useState } from 'react';
import { useAsk } from '../../../device/use-ask';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Timeline } from '../../../ui/timeline';
import { TICKET_WORDS } from './words';

/** Who was told of it, when, and whether it arrived; asked for only when somebody wants to know. */
export function Attempts({ ticketId, now }: { ticketId: string; now: Date }) {
  const [isOpen, setOpen] = useState(false);
  const attempts = useAsk(listAttempts, { ticketId }, { isAsked: isOpen }).data?.items ?? [];
  if (!isOpen) {
    return (
      <Button id="attempts" look="quiet" icon="bell" onTap={() => setOpen(true)}>
        {TICKET_WORDS.attempts}
      </Button>
    );
  }
  const items = attempts.map((attempt, nth) => ({
    key: `${attempt.noticeId}-${nth}`,
    title: `${attempt.personName}：${RESULT_WORDS[attempt.result]}`,
    byline: TICKET_WORDS.byline(
      WAY_WORDS[attempt.channel],
      momentWords(new Date(attempt.at), now),
    ),
  }));
  return (
    <Card title={TICKET_WORDS.attempts}>
      <Timeline items={items} />
    </Card>
  );
}
