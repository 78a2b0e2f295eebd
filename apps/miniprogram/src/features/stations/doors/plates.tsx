import { printDoorPlates } from '@doorstep/contracts';
import { useMutation } from '@tanstack/react-query';
import { problemWords } from '../../../device/problem-words';
import { call } from '../../../device/request';
import { saveFile } from '../../../device/save-file';
import { Button } from '../../../ui/button';
import { ErrorNote } from '../../../ui/error-note';
import { DOORS_WORDS } from './words';

/** The red plates for all doors as one PDF, to be printed. */
export function Plates() {
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () =>
      saveFile(
        await call(printDoorPlates, { paper: 'A4', kind: 'link' }),
        DOORS_WORDS.platesName,
        printDoorPlates.output.file,
      ),
  });
  return (
    <>
      <Button id="plates" look="second" icon="download" isBusy={isPending} onTap={() => mutate()}>
        {DOORS_WORDS.plates}
      </Button>
      {error && <ErrorNote words={problemWords(error)} />}
    </>
  );
}
