import { exportRegister } from '@doorstep/contracts';
import { useMutation } from '@tanstack/react-query';
import { problemWords } from '../../device/problem-words';
import { call } from '../../device/request';
import { saveFile } from '../../device/save-file';
import { Button } from '../../ui/button';
import { ErrorNote } from '../../ui/error-note';
import type { Filters } from './filters';
import { REGISTER_WORDS } from './words';

/** The register as a file for a spreadsheet, with the filters chosen here. */
export function ExportButton({ filters }: { filters: Filters }) {
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () =>
      saveFile(await call(exportRegister, filters), REGISTER_WORDS.fileName, exportRegister.output.file),
  });
  return (
    <>
      <Button id="export" look="second" icon="download" isBusy={isPending} onTap={() => mutate()}>
        {REGISTER_WORDS.export}
      </Button>
      {error && <ErrorNote words={problemWords(error)} />}
    </>
  );
}
