import { issueScreen, listScreens, revokeScreen, type AnswerOf } from '@doorstep/contracts';
import { momentWords } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { askAgain } from '../../../device/ask-again';
import { confirm } from '../../../device/feedback';
import { problemWords } from '../../../device/problem-words';
import { queries } from '../../../device/queries';
import { useAct } from '../../../device/use-act';
import { keyOf, useAsk } from '../../../device/use-ask';
import { useNow } from '../../../device/use-now';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { cx } from '../../../ui/cx';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorNote } from '../../../ui/error-note';
import { Field } from '../../../ui/field';
import { Loading } from '../../../ui/loading';
import { Sheet } from '../../../ui/sheet';
import { tell } from '../../../ui/toast';
import { IssuedScreen } from './issued-screen';
import styles from './rules.module.scss';
import { RULES_WORDS } from './words';

type Screen = AnswerOf<typeof listScreens>['items'][number];

/** The tablets that show the check-in code. */
export function ScreensTab() {
  const [isIssuing, setIssuing] = useState(false);
  const { data, error, refetch } = useAsk(listScreens, {});
  return (
    <>
      <Text className={cx(styles.note)}>{RULES_WORDS.screensNote}</Text>
      <Button id="issue-screen" icon="plus" onTap={() => setIssuing(true)}>
        {RULES_WORDS.issue}
      </Button>
      {error && <ErrorNote words={problemWords(error)} onRetry={() => void refetch()} />}
      {!data && !error && <Loading cards={1} />}
      {data?.items.length === 0 && <EmptyState title={RULES_WORDS.noScreens} />}
      {data?.items.map((screen) => (
        <ScreenCard key={screen.screenId} screen={screen} />
      ))}
      {isIssuing && <IssueSheet onClose={() => setIssuing(false)} />}
    </>
  );
}

function ScreenCard({ screen: { screenId, label, issuedAt } }: { screen: Screen }) {
  const now = useNow();
  const { act, isBusy, problem } = useAct(revokeScreen, (answer) => {
    queries.setQueryData(keyOf(listScreens.id, {}), answer);
    tell(RULES_WORDS.revoked);
  });
  const ask = async (): Promise<void> => {
    if (await confirm(RULES_WORDS.revokeAsk(label))) act({ screenId });
  };
  return (
    <Card id={`screen-${screenId}`} title={label}>
      <Text className={cx(styles.note)}>{RULES_WORDS.issuedAt(momentWords(new Date(issuedAt), now))}</Text>
      <Button look="quiet" label={RULES_WORDS.revokeOf(label)} isBusy={isBusy} onTap={() => void ask()}>
        {RULES_WORDS.revoke}
      </Button>
      {problem && <ErrorNote words={problemWords(problem)} />}
    </Card>
  );
}

function IssueSheet({ onClose }: { onClose: () => void }) {
  const [label, setLabel] = useState('');
  const [isNameless, setNameless] = useState(false);
  const [issued, setIssued] = useState<AnswerOf<typeof issueScreen>>();
  const { act, isBusy, problem } = useAct(issueScreen, (answer) => {
    setIssued(answer);
    askAgain('listScreens');
  });
  const send = (): void => {
    setNameless(label.trim() === '');
    if (label.trim() !== '') act({ label: label.trim() });
  };
  if (issued)
    return (
      <IssuedScreen label={issued.screen.label} url={issued.url} wallUrl={issued.wallUrl} onClose={onClose} />
    );
  const foot = (
    <Button id="issue-now" icon="check" isBusy={isBusy} onTap={send}>
      {RULES_WORDS.issueYes}
    </Button>
  );
  return (
    <Sheet title={RULES_WORDS.issue} onClose={onClose} foot={foot}>
      <View>
        <Field
          id="screen-name"
          label={RULES_WORDS.screenName}
          placeholder={RULES_WORDS.screenPlaceholder}
          shape="line"
          most={20}
          onWords={setLabel}
        />
      </View>
      {isNameless && <ErrorNote words={RULES_WORDS.needName} />}
      {problem && <ErrorNote words={problemWords(problem)} />}
    </Sheet>
  );
}
