import { listParties } from '@doorstep/contracts';
import type { Category } from '@doorstep/domain';
import { useEffect } from 'react';
import { problemWords } from '../../../device/problem-words';
import { useAsk } from '../../../device/use-ask';
import { Choices } from '../../../ui/choices';
import { ErrorNote } from '../../../ui/error-note';
import { Loading } from '../../../ui/loading';
import { FORM_WORDS } from './words';

/** Who is to do it; the one who usually does comes first and is chosen beforehand. */
export function PickParty({
  category,
  without,
  chosen,
  onChoose,
}: {
  category: Category;
  /** Whoever has it already. */
  without?: string | undefined;
  chosen: string;
  onChoose: (partyId: string) => void;
}) {
  const { data, error, refetch } = useAsk(listParties, { category }, { freshFor: 300_000 });
  const suggestion = data?.suggestedPartyId ?? '';
  const suggested = suggestion === without ? '' : suggestion;
  useEffect(() => {
    if (chosen === '' && suggested !== '') onChoose(suggested);
  }, [chosen, suggested, onChoose]);
  if (error) return <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />;
  if (!data) return <Loading cards={2} />;
  const others = data.items.filter(({ partyId }) => partyId !== without);
  const first = others.sort((a, b) => Number(b.partyId === suggested) - Number(a.partyId === suggested));
  const items = first.map((party) => ({
    key: party.partyId,
    words: party.name,
    note: [
      party.partyId === suggested ? FORM_WORDS.suggested : '',
      party.hasStaff ? FORM_WORDS.rings : FORM_WORDS.noRing,
      party.hours,
    ]
      .filter(Boolean)
      .join(' · '),
  }));
  return (
    <Choices
      shape="rows"
      name="party"
      items={items}
      chosen={chosen === '' ? undefined : chosen}
      onChoose={onChoose}
    />
  );
}
