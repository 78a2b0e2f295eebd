import { listParties } from '@doorstep/contracts';
import { useEffect } from 'react';
import { problemWords } from '../../../device/problem-words';
import { useAsk } from '../../../device/use-ask';
import { Choices } from '../../../ui/choices';
import { ErrorNote } from '../../../ui/error-note';
import { Loading } from '../../../ui/loading';
import { PEOPLE_WORDS } from './words';

/** Whose staff somebody is invited as; the party a listed person already belongs to is chosen beforehand. */
export function PickParty({
  usual,
  chosen,
  onChoose,
}: {
  usual: string | undefined;
  chosen: string;
  onChoose: (partyId: string) => void;
}) {
  const { data, error, refetch } = useAsk(listParties, {}, { freshFor: 300_000 });
  const usualId = data?.items.find(({ name }) => name === usual)?.partyId;
  useEffect(() => {
    if (chosen === '' && usualId !== undefined) onChoose(usualId);
  }, [chosen, usualId, onChoose]);
  if (error) return <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />;
  if (!data) return <Loading cards={1} />;
  return (
    <>
      <Choices
        label={data.items.length === 0 ? PEOPLE_WORDS.noParties : PEOPLE_WORDS.party}
        shape="rows"
        name="party"
        items={data.items.map(({ partyId, name }) => ({ key: partyId, words: name }))}
        chosen={chosen === '' ? undefined : chosen}
        onChoose={onChoose}
      />
    </>
  );
}
