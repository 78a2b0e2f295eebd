import { changeDirectoryEntry, listParties, type DirectoryEntry } from '@doorstep/contracts';
import { CATEGORIES } from '@doorstep/domain';
import { useState } from 'react';
import { askAgain } from '../../device/ask-again';
import { problemWords } from '../../device/problem-words';
import { useAct } from '../../device/use-act';
import { useAsk } from '../../device/use-ask';
import { Button } from '../../ui/button';
import { Choices } from '../../ui/choices';
import { ErrorNote } from '../../ui/error-note';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { tell } from '../../ui/toast';
import { DIRECTORY_WORDS } from './words';

const FIELDS = [
  ['phone', DIRECTORY_WORDS.phone, 20],
  ['hours', DIRECTORY_WORDS.hoursLabel, 60],
  ['meanwhile', DIRECTORY_WORDS.meanwhileLabel, 120],
] as const;
const AS_USUAL = 'usual';

/** The secretary says who answers for this here; what is left empty is as usual. */
export function ChangeEntry({ entry, onClose }: { entry: DirectoryEntry; onClose: () => void }) {
  const { category, own } = entry;
  const [partyId, setPartyId] = useState(own?.partyId ?? AS_USUAL);
  const [said, setSaid] = useState({
    phone: own?.phone ?? '',
    hours: own?.hours ?? '',
    meanwhile: own?.meanwhile ?? '',
  });
  const parties = useAsk(listParties, {}, { freshFor: 60_000 }).data?.items ?? [];
  const { act, isBusy, problem } = useAct(changeDirectoryEntry, () => {
    askAgain('readDirectory');
    tell(DIRECTORY_WORDS.changed);
    onClose();
  });
  const save = (): void =>
    act({
      category,
      partyId: partyId === AS_USUAL ? null : partyId,
      phone: said.phone.trim() || null,
      hours: said.hours.trim() || null,
      meanwhile: said.meanwhile.trim() || null,
    });
  const items = [
    { key: AS_USUAL, words: DIRECTORY_WORDS.usual },
    ...parties.map((party) => ({ key: party.partyId, words: party.name })),
  ];
  const foot = (
    <>
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button id="save-entry" icon="check" isBusy={isBusy} onTap={save}>
        {DIRECTORY_WORDS.save}
      </Button>
    </>
  );
  return (
    <Sheet title={CATEGORIES[category].label} onClose={onClose} foot={foot}>
      <Choices
        label={DIRECTORY_WORDS.party}
        shape="rows"
        name="entry-party"
        items={items}
        chosen={partyId}
        onChoose={setPartyId}
      />
      {FIELDS.map(([name, label, most]) => (
        <Field
          key={name}
          id={`entry-${name}`}
          label={label}
          note={DIRECTORY_WORDS.optional}
          initial={said[name]}
          shape="line"
          most={most}
          onWords={(words) => setSaid((before) => ({ ...before, [name]: words }))}
        />
      ))}
    </Sheet>
  );
}
