import { invitePerson } from '@doorstep/contracts';
import { Text } from '@tarojs/components';
import { useState } from 'react';
import { problemWords } from '../../../device/problem-words';
import { useAct } from '../../../device/use-act';
import { Button } from '../../../ui/button';
import { ErrorNote } from '../../../ui/error-note';
import { Field } from '../../../ui/field';
import { Sheet } from '../../../ui/sheet';
import { CodeSheet } from './code-sheet';
import { begun, lackingIn, wishOf, type Invitation } from './invitation';
import { PickParty } from './pick-party';
import { PickSeat } from './pick-seat';
import type { PersonOfStation } from './seats';
import { PEOPLE_WORDS } from './words';

interface InviteProps {
  /** A listed person without WeChat, to be bound; undefined: somebody new. */
  person: PersonOfStation | undefined;
  onClose: () => void;
}

/** Asks who is invited and as what, then shows the code in the same place. */
export function InviteSheet({ person, onClose }: InviteProps) {
  const [written, setWritten] = useState(() => begun(person));
  const [missing, setMissing] = useState<string>();
  const [code, setCode] = useState<string>();
  const { act, isBusy, problem } = useAct(invitePerson, (invitation) => setCode(invitation.code));
  const send = (): void => {
    const lacking = lackingIn(written);
    setMissing(lacking);
    if (lacking === undefined) act(wishOf(written, person));
  };
  if (code !== undefined) return <CodeSheet name={written.name.trim()} code={code} onClose={onClose} />;
  const foot = (
    <>
      {missing !== undefined && <ErrorNote words={missing} />}
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button id="send-invite" icon="check" isBusy={isBusy} onTap={send}>
        {PEOPLE_WORDS.send}
      </Button>
    </>
  );
  return (
    <Sheet title={titleFor(person)} onClose={onClose} foot={foot}>
      {person && <Text>{PEOPLE_WORDS.bindNote}</Text>}
      <Questions
        person={person}
        written={written}
        onChange={(news) => {
          setMissing(undefined);
          setWritten((before) => ({ ...before, ...news }));
        }}
      />
    </Sheet>
  );
}

/** What the station already knows of a listed person is not asked again. */
function Questions({
  person,
  written,
  onChange,
}: {
  person: PersonOfStation | undefined;
  written: Invitation;
  onChange: (news: Partial<Invitation>) => void;
}) {
  const heldParty = person?.roles.find(({ role }) => role === 'party')?.partyName ?? undefined;
  return (
    <>
      {(person?.displayName ?? '') === '' && (
        <Field
          id="invited-name"
          label={PEOPLE_WORDS.name}
          placeholder={PEOPLE_WORDS.namePlaceholder}
          shape="line"
          most={20}
          onWords={(name) => onChange({ name })}
        />
      )}
      {!person && <PickSeat chosen={written.seat} onChoose={(seat) => onChange({ seat })} />}
      {written.seat === 'party' && (
        <PickParty usual={heldParty} chosen={written.partyId} onChoose={(partyId) => onChange({ partyId })} />
      )}
    </>
  );
}

function titleFor(person: PersonOfStation | undefined): string {
  if (!person) return PEOPLE_WORDS.inviteTitle;
  return person.displayName === '' ? PEOPLE_WORDS.bind : PEOPLE_WORDS.bindLabel(person.displayName);
}
