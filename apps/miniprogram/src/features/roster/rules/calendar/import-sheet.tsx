import { importCalendar } from '@doorstep/contracts';
import { Text } from '@tarojs/components';
import { useState } from 'react';
import { askAgain } from '../../../../device/ask-again';
import { problemWords } from '../../../../device/problem-words';
import { canPickTextFile, pickTextFile } from '../../../../device/text-files';
import { useAct } from '../../../../device/use-act';
import { Button } from '../../../../ui/button';
import { ErrorNote } from '../../../../ui/error-note';
import { Field } from '../../../../ui/field';
import { Sheet } from '../../../../ui/sheet';
import { tell } from '../../../../ui/toast';
import { RULES_WORDS } from '../words';

const MOST_LETTERS = 200_000;

/** Takes in a calendar of holidays: pasted, or in the browser from a file. */
export function ImportSheet({ onClose }: { onClose: () => void }) {
  const [ics, setIcs] = useState('');
  const [lines, setLines] = useState<number>();
  const [isUnreadable, setUnreadable] = useState(false);
  const { act, isBusy, problem } = useAct(importCalendar, ({ days }) => {
    askAgain('readDutyCalendar');
    tell(RULES_WORDS.imported(days.length));
    onClose();
  });
  const pick = (): void =>
    void pickTextFile('.ics').then(
      (words) => {
        if (words === undefined) return;
        setUnreadable(words.length > MOST_LETTERS);
        setIcs(words.slice(0, MOST_LETTERS));
        setLines(words.split('\n').length);
      },
      () => setUnreadable(true),
    );
  const foot = (
    <>
      {isUnreadable && <ErrorNote words={RULES_WORDS.unreadable} />}
      {problem && <ErrorNote words={problemWords(problem)} />}
      <Button
        id="import-now"
        icon="check"
        isBusy={isBusy}
        isDisabled={ics.trim() === '' || isUnreadable}
        onTap={() => act({ ics })}
      >
        {RULES_WORDS.importYes}
      </Button>
    </>
  );
  return (
    <Sheet title={RULES_WORDS.importTitle} onClose={onClose} foot={foot}>
      <Text>{RULES_WORDS.importNote}</Text>
      {canPickTextFile() && (
        <Button id="pick-file" look="second" icon="paper" onTap={pick}>
          {RULES_WORDS.importFile}
        </Button>
      )}
      {lines !== undefined && !isUnreadable ? (
        <Text>{RULES_WORDS.fileRead(lines)}</Text>
      ) : (
        <Field id="ics" label={RULES_WORDS.importLabel} most={MOST_LETTERS} onWords={setIcs} />
      )}
    </Sheet>
  );
}
