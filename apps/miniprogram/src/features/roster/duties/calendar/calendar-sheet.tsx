import { issueCalendarLink, readCalendarLink, revokeCalendarLink, type AnswerOf } from '@doorstep/contracts';
import { momentWords } from '@doorstep/domain';
import { Text } from '@tarojs/components';
import { useState } from 'react';
import { copyWords } from '../../../../device/clipboard';
import { problemWords } from '../../../../device/problem-words';
import { queries } from '../../../../device/queries';
import { useAct } from '../../../../device/use-act';
import { keyOf, useAsk } from '../../../../device/use-ask';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { ErrorNote } from '../../../../ui/error-note';
import { Loading } from '../../../../ui/loading';
import { Sheet } from '../../../../ui/sheet';
import { tell } from '../../../../ui/toast';
import { CALENDAR_WORDS } from './words';

type CalendarLink = AnswerOf<typeof readCalendarLink>;

/** The private address under which a phone's own calendar fetches my slots: given out, replaced, taken back. */
export function CalendarSheet({ now, onClose }: { now: Date; onClose: () => void }) {
  const { data, error, refetch } = useAsk(readCalendarLink, {});
  return (
    <Sheet title={CALENDAR_WORDS.title} onClose={onClose}>
      <Text>{CALENDAR_WORDS.kind}</Text>
      {error && <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />}
      {!data && !error && <Loading cards={1} />}
      {data && <Given link={data} now={now} />}
    </Sheet>
  );
}

function Given({ link: { issuedAt }, now }: { link: CalendarLink; now: Date }) {
  // The server says the address once only: it stays here while the sheet is open, whatever is asked anew meanwhile.
  const [url, setUrl] = useState<string | null>(null);
  const keep = (link: CalendarLink): void => {
    setUrl(link.url);
    queries.setQueryData(keyOf(readCalendarLink.id, {}), { ...link, url: null });
  };
  const issue = useAct(issueCalendarLink, keep);
  const revoke = useAct(revokeCalendarLink, (link) => {
    keep(link);
    tell(CALENDAR_WORDS.revoked);
  });
  const wrong = issue.problem ?? revoke.problem;
  if (issuedAt === null) {
    return (
      <>
        {wrong && <ErrorNote words={problemWords(wrong)} />}
        <Button id="issue-calendar" icon="calendar" isBusy={issue.isBusy} onTap={() => issue.act({})}>
          {CALENDAR_WORDS.issue}
        </Button>
      </>
    );
  }
  return (
    <>
      {url === null ? (
        <Text>{CALENDAR_WORDS.since(momentWords(new Date(issuedAt), now))}</Text>
      ) : (
        <Link url={url} />
      )}
      <Text>{CALENDAR_WORDS.secret}</Text>
      <Text>{CALENDAR_WORDS.againNote}</Text>
      {wrong && <ErrorNote words={problemWords(wrong)} />}
      <Button
        id="again-calendar"
        look="second"
        icon="refresh"
        isBusy={issue.isBusy}
        onTap={() => issue.act({})}
      >
        {CALENDAR_WORDS.again}
      </Button>
      <Button
        id="revoke-calendar"
        look="quiet"
        icon="close"
        isBusy={revoke.isBusy}
        onTap={() => revoke.act({})}
      >
        {CALENDAR_WORDS.revoke}
      </Button>
    </>
  );
}

function Link({ url }: { url: string }) {
  const copy = (): void =>
    void copyWords(url).then(
      () => tell(CALENDAR_WORDS.copied),
      () => tell(CALENDAR_WORDS.notCopied),
    );
  return (
    <Card look="wish">
      <Text selectable userSelect>
        {url}
      </Text>
      <Text>{CALENDAR_WORDS.once}</Text>
      <Button id="copy-calendar" icon="paper" onTap={copy}>
        {CALENDAR_WORDS.copy}
      </Button>
      {CALENDAR_WORDS.how.map((words) => (
        <Text key={words}>{words}</Text>
      ))}
    </Card>
  );
}
