import type { TicketView } from '@doorstep/contracts';
import { CAUSE_WORDS, CAUSES, riserOf, spreads, type Cause, type RootCause } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { useState } from 'react';
import { problemWords } from '../../../device/problem-words';
import { Button } from '../../../ui/button';
import { Choices } from '../../../ui/choices';
import { ErrorNote } from '../../../ui/error-note';
import { Field } from '../../../ui/field';
import { Sheet } from '../../../ui/sheet';
import { ROOT_WORDS } from './words';

export interface CauseSheetProps {
  ticket: TicketView;
  isBusy: boolean;
  problem: Error | null;
  onSend: (said: RootCause) => void;
  onClose: () => void;
}

/** The root from a short list, which riser, crew or batch it is, and a word more. */
export function CauseSheet({ ticket, isBusy, problem, onSend, onClose }: CauseSheetProps) {
  const [said, setSaid] = useState<Partial<RootCause>>(ticket.cause ?? {});
  const [lack, setLack] = useState<string>();
  const send = (): void => {
    const { kind, name = '', words = '' } = said;
    if (kind === undefined) setLack(ROOT_WORDS.pick);
    else if (isNamed(kind) && name.trim() === '') setLack(ROOT_WORDS.unnamed[kind]);
    else onSend({ kind, name: name.trim(), words: words.trim() });
  };
  const choose = (kind: Cause): void => {
    setSaid((before) => ({ ...before, kind, name: knownName(kind, ticket) }));
    setLack(undefined);
  };
  const wrong = problem === null ? lack : problemWords(problem);
  const foot = (
    <>
      {wrong !== undefined && <ErrorNote words={wrong} />}
      <Button id="send-cause" icon="pen" isBusy={isBusy} onTap={send}>
        {ROOT_WORDS.send}
      </Button>
    </>
  );
  return (
    <Sheet title={ROOT_WORDS.sheet} onClose={onClose} foot={foot}>
      <Choices
        name="cause"
        shape="pairs"
        items={CAUSES.map((key) => ({ key, words: CAUSE_WORDS[key] }))}
        chosen={said.kind}
        onChoose={choose}
      />
      <Which
        key={said.kind}
        kind={said.kind}
        place={ticket.place}
        initial={said.name ?? ''}
        onName={(name) => setSaid((before) => ({ ...before, name }))}
      />
      <Field
        id="cause-words"
        label={ROOT_WORDS.words}
        note={ROOT_WORDS.optional}
        initial={said.words ?? ''}
        most={200}
        onWords={(words) => setSaid((before) => ({ ...before, words }))}
      />
    </Sheet>
  );
}

interface WhichProps {
  kind: Cause | undefined;
  place: string;
  initial: string;
  onName: (name: string) => void;
}

/** Which one it is; the riser of a flat that was named is known. */
function Which({ kind, place, initial, onName }: WhichProps) {
  if (kind === undefined || !isNamed(kind)) return null;
  const riser = riserIn(place);
  if (kind === 'riser' && riser !== '') return <Text>{ROOT_WORDS.riserOf(riser)}</Text>;
  const isRiser = kind === 'riser';
  return (
    <Field
      id="cause-name"
      shape="line"
      label={ROOT_WORDS[kind]}
      keyboard={isRiser ? 'number' : 'text'}
      most={isRiser ? 2 : 40}
      initial={initial}
      onWords={onName}
    />
  );
}

/** What reaches beyond one flat has a name. */
const isNamed = (kind: Cause): kind is keyof typeof ROOT_WORDS.unnamed => spreads({ kind });

/** `5号楼2单元601` hangs on riser 01; empty where no flat is named. */
const riserIn = (place: string): string => riserOf(/\d{3,}$/.exec(place)?.[0] ?? null) ?? '';

function knownName(kind: Cause, { place, partyName }: TicketView): string {
  if (kind === 'riser') return riserIn(place);
  return kind === 'crew' ? (partyName ?? '') : '';
}
