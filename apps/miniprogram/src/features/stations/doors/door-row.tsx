import { issueDoorCode, retireDoorCode } from '@doorstep/contracts';
import { Text, View } from '@tarojs/components';
import { askAgain } from '../../../device/ask-again';
import { confirm } from '../../../device/feedback';
import { problemWords } from '../../../device/problem-words';
import { useAct } from '../../../device/use-act';
import { Button } from '../../../ui/button';
import { ErrorNote } from '../../../ui/error-note';
import { tell } from '../../../ui/toast';
import { cx } from '../../../ui/cx';
import type { Door } from './by-building';
import styles from './door-row.module.scss';
import { DOORS_WORDS } from './words';

/** One door: the code that hangs there, large enough to compare with the plate. */
export function DoorRow({ door, mayChange }: { door: Door; mayChange: boolean }) {
  return (
    <View className={cx(styles.door)} id={`door-${door.building}-${door.unit}`}>
      <View className={cx(styles.head)}>
        <Text className={cx(styles.unit)}>{DOORS_WORDS.unit(door.unit)}</Text>
        {door.code === null ? (
          <Text className={cx(styles.none)}>{DOORS_WORDS.none}</Text>
        ) : (
          <Text className={cx(styles.code)} aria-label={`${DOORS_WORDS.code} ${door.code}`}>
            {inGroups(door.code)}
          </Text>
        )}
      </View>
      {mayChange && <Changes door={door} />}
    </View>
  );
}

function Changes({ door: { building, unit, label, code } }: { door: Door }) {
  const issue = useAct(issueDoorCode, () => changed(DOORS_WORDS.renewed(label)));
  const retire = useAct(retireDoorCode, () => changed(DOORS_WORDS.retired(label)));
  const problem = issue.problem ?? retire.problem;
  const askToIssue = async (): Promise<void> => {
    retire.forget();
    const question = code === null ? DOORS_WORDS.issueAsk(label) : DOORS_WORDS.renewAsk(label);
    if (await confirm(question)) issue.act({ building, unit });
  };
  const askToRetire = async (living: string): Promise<void> => {
    issue.forget();
    if (await confirm(DOORS_WORDS.retireAsk(label))) retire.act({ code: living });
  };
  const isBusy = issue.isBusy || retire.isBusy;
  return (
    <>
      <View className={cx(styles.acts)}>
        <Button
          look="quiet"
          icon="refresh"
          label={code === null ? DOORS_WORDS.issueLabel(label) : DOORS_WORDS.renewLabel(label)}
          isBusy={issue.isBusy}
          isDisabled={isBusy}
          onTap={() => void askToIssue()}
        >
          {code === null ? DOORS_WORDS.issue : DOORS_WORDS.renew}
        </Button>
        {code !== null && (
          <Button
            look="quiet"
            icon="stop"
            label={DOORS_WORDS.retireLabel(label)}
            isBusy={retire.isBusy}
            isDisabled={isBusy}
            onTap={() => void askToRetire(code)}
          >
            {DOORS_WORDS.retire}
          </Button>
        )}
      </View>
      {problem && <ErrorNote words={problemWords(problem)} />}
    </>
  );
}

function changed(words: string): void {
  tell(words);
  askAgain('listDoors');
}

/** As on the plate: four, four, and the rest. */
const inGroups = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1 ');
