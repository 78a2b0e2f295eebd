import { INVITATION_DAYS } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { copyWords } from '../../../device/clipboard';
import { Button } from '../../../ui/button';
import { Sheet } from '../../../ui/sheet';
import { tell } from '../../../ui/toast';
import { cx } from '../../../ui/cx';
import styles from './code-sheet.module.scss';
import { PEOPLE_WORDS } from './words';

/** The code, as large as the screen allows: it is read out over the telephone, copied, or written down, and shown this once. */
export function CodeSheet({ name, code, onClose }: { name: string; code: string; onClose: () => void }) {
  const words = asReadOut(code);
  const copy = (): void =>
    void copyWords(words).then(
      () => tell(PEOPLE_WORDS.copied),
      () => tell(PEOPLE_WORDS.notCopied),
    );
  const foot = (
    <>
      <Button id="copy-code" icon="paper" onTap={copy}>
        {PEOPLE_WORDS.copy}
      </Button>
      <Button id="code-done" look="quiet" icon="check" onTap={onClose}>
        {PEOPLE_WORDS.done}
      </Button>
    </>
  );
  return (
    <Sheet title={PEOPLE_WORDS.codeTitle(name)} onClose={onClose} foot={foot}>
      <View className={cx(styles.plate)}>
        <Text id="invitation-made" className={cx(styles.code)} userSelect>
          {words}
        </Text>
      </View>
      <Text className={cx(styles.how)}>{PEOPLE_WORDS.codeNote(INVITATION_DAYS)}</Text>
      <Text>{PEOPLE_WORDS.onlyNow}</Text>
    </Sheet>
  );
}

/** Capitals in groups of four; typed either way it is the same code. */
const asReadOut = (code: string): string => code.toUpperCase().replace(/(.{4})(?=.)/g, '$1 ');
