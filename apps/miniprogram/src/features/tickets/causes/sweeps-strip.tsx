import { listSweeps } from '@doorstep/contracts';
import { causeWords } from '@doorstep/domain';
import { go } from '../../../device/navigate';
import { useAsk } from '../../../device/use-ask';
import { Card } from '../../../ui/card';
import { SWEEP_WORDS } from './words';

/** At the desk: what is being looked at and is not through yet, so that no flat is forgotten between two pairs. */
export function SweepsStrip() {
  const { data } = useAsk(listSweeps, {});
  return (
    <>
      {(data?.items ?? []).map(({ ticketId, place, cause, progress: { of, looked } }) => (
        <Card
          key={ticketId}
          id={`sweep-${ticketId}`}
          look="wish"
          title={SWEEP_WORDS.strip(of - looked)}
          onTap={() => void go('sweep', { id: ticketId })}
        >
          {SWEEP_WORDS.because(place, causeWords(cause))}
        </Card>
      ))}
    </>
  );
}
