import { exportHours, printHoursCertificate, readMyHours } from '@doorstep/contracts';
import { hoursCertified, momentWords } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { useMutation } from '@tanstack/react-query';
import { usePullToRefresh } from '../../../device/lifecycle';
import { problemWords } from '../../../device/problem-words';
import { call } from '../../../device/request';
import { saveFile } from '../../../device/save-file';
import { useStanding } from '../../../device/session';
import { useAsk } from '../../../device/use-ask';
import { useNow } from '../../../device/use-now';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorNote } from '../../../ui/error-note';
import { Loading } from '../../../ui/loading';
import { HOURS_WORDS } from './words';

/** What one has given, as both sides have confirmed it; the paper for oneself, the sheet for the platform. */
export function HoursScreen() {
  const role = useStanding(({ me }) => me?.active.role ?? 'resident');
  const now = useNow();
  const { data, error, refetch } = useAsk(readMyHours, {}, { isKept: true });
  usePullToRefresh(refetch);
  if (!data && error) return <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <>
      {data.visits === 0 ? (
        <EmptyState title={HOURS_WORDS.none} words={HOURS_WORDS.noneWords} />
      ) : (
        <Card look="leaf" title={HOURS_WORDS.sum(String(hoursCertified(data.minutes)))}>
          <Text>{HOURS_WORDS.visits(data.visits)}</Text>
          <Certificate />
        </Card>
      )}
      {role === 'secretary' && <Sheet />}
      {data.lines.length > 0 && (
        <Card title={HOURS_WORDS.lines}>
          {data.lines.map(({ entryId, at, what, minutes }) => (
            <Text key={entryId}>
              {momentWords(new Date(at), now)} {HOURS_WORDS.line(what, minutes)}
            </Text>
          ))}
        </Card>
      )}
    </>
  );
}

function Certificate() {
  const printing = useMutation({
    mutationFn: async () =>
      saveFile(
        await call(printHoursCertificate, {}),
        HOURS_WORDS.certificateFile,
        printHoursCertificate.output.file,
      ),
  });
  return (
    <>
      {printing.error && <ErrorNote words={problemWords(printing.error)} />}
      <Button
        id="print-certificate"
        icon="download"
        isBusy={printing.isPending}
        onTap={() => printing.mutate()}
      >
        {HOURS_WORDS.certificate}
      </Button>
    </>
  );
}

function Sheet() {
  const exporting = useMutation({
    mutationFn: async () =>
      saveFile(await call(exportHours, {}), HOURS_WORDS.exportFile, exportHours.output.file),
  });
  return (
    <>
      {exporting.error && <ErrorNote words={problemWords(exporting.error)} />}
      <Button
        id="export-hours"
        icon="download"
        look="second"
        isBusy={exporting.isPending}
        onTap={() => exporting.mutate()}
      >
        {HOURS_WORDS.export}
      </Button>
    </>
  );
}
