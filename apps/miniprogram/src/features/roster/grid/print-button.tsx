import { printDutyMonth } from '@doorstep/contracts';
import { useMutation } from '@tanstack/react-query';
import { problemWords } from '../../../device/problem-words';
import { call } from '../../../device/request';
import { saveFile } from '../../../device/save-file';
import { Button } from '../../../ui/button';
import { ErrorNote } from '../../../ui/error-note';
import { GRID_WORDS } from './words';

/** The month as a page for the wall. */
export function PrintButton({ fromDay, untilDay }: { fromDay: string; untilDay: string }) {
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () =>
      saveFile(
        await call(printDutyMonth, { fromDay, untilDay }),
        GRID_WORDS.fileName(fromDay.slice(0, 7)),
        printDutyMonth.output.file,
      ),
  });
  return (
    <>
      <Button id="print" look="second" icon="download" isBusy={isPending} onTap={() => mutate()}>
        {GRID_WORDS.print}
      </Button>
      {error && <ErrorNote words={problemWords(error)} />}
    </>
  );
}
