import { useRef, useState } from 'react';
import { doorCodeOf } from '../../device/door-code';
import { replace } from '../../device/navigate';
import { canScan, scanDoor } from '../../device/scan';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { ErrorNote } from '../../ui/error-note';
import { Field } from '../../ui/field';
import { DOOR_WORDS } from './words';

/** Two ways to a door: scan its plate, or type what stands on it. */
export function FindDoor({ problem: first }: { problem?: string }) {
  const typed = useRef('');
  const [problem, setProblem] = useState(first);
  const scan = async (): Promise<void> => {
    const seen = await scanDoor();
    if (seen.kind === 'door') await replace('door', { code: seen.code });
    else setProblem(seen.kind === 'other' ? DOOR_WORDS.notOurDoor : undefined);
  };
  const open = (): void => {
    const code = doorCodeOf({ code: typed.current });
    if (code === undefined) setProblem(DOOR_WORDS.notACode);
    else void replace('door', { code });
  };
  return (
    <>
      <EmptyState title={DOOR_WORDS.welcome} words={DOOR_WORDS.welcomeWords} />
      {problem !== undefined && <ErrorNote words={problem} />}
      {canScan() && (
        <Button id="scan" icon="scan" onTap={() => void scan()}>
          {DOOR_WORDS.scan}
        </Button>
      )}
      <Card>
        <Field
          id="door-code"
          label={DOOR_WORDS.typeCode}
          placeholder={DOOR_WORDS.codePlaceholder}
          shape="line"
          most={20}
          onWords={(words) => {
            typed.current = words;
          }}
        />
        <Button id="open-door" look="second" onTap={open}>
          {DOOR_WORDS.open}
        </Button>
      </Card>
    </>
  );
}
