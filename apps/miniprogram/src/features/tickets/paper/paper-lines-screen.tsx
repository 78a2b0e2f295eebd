import { View } from '@tarojs/components';
import { useState } from 'react';
import { toTop } from '../../../device/lifecycle';
import { entrust } from '../../../device/outbox';
import { useNow } from '../../../device/use-now';
import { Button } from '../../../ui/button';
import { ErrorNote } from '../../../ui/error-note';
import { tell } from '../../../ui/toast';
import { PAPER_LINE } from './carry-lines';
import { OfLine } from './of-line';
import { OfPage } from './of-page';
import { missingInLine, nextLine, useLine, type MissingInLine } from './paper-draft';
import { TypedInLines } from './typed-in';
import { PAPER_LINE_WORDS as words } from './words';

/** The paper book typed in, line after line: the page is told once, each line is kept on the phone until the station has it. */
export function PaperLinesScreen() {
  const now = useNow();
  const { line } = useLine();
  const [missing, setMissing] = useState<MissingInLine>();
  const save = (): void => {
    const first = missingInLine(line, now);
    setMissing(first);
    if (first !== undefined) return;
    void entrust(PAPER_LINE, line, line.key);
    nextLine();
    tell(words.saved);
    void toTop();
  };
  return (
    <>
      <View>{words.intro}</View>
      <TypedInLines />
      <OfPage key={`page-${line.key}`} line={line} now={now} />
      <OfLine key={`line-${line.key}`} line={line} />
      {missing !== undefined && <ErrorNote words={words.missing[missing]} />}
      <Button id="save-line" icon="check" onTap={save}>
        {words.save}
      </Button>
    </>
  );
}
