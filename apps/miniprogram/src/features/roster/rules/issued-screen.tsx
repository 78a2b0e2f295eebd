import { Text, View } from '@tarojs/components';
import { copyWords } from '../../../device/clipboard';
import { Button } from '../../../ui/button';
import { cx } from '../../../ui/cx';
import { QrCode } from '../../../ui/qr-code';
import { Sheet } from '../../../ui/sheet';
import { tell } from '../../../ui/toast';
import styles from './rules.module.scss';
import { RULES_WORDS } from './words';

/** The private link of a new screen, to be opened on the tablet now: it is never shown again. */
export function IssuedScreen({
  label,
  url,
  wallUrl,
  onClose,
}: {
  label: string;
  url: string;
  wallUrl: string;
  onClose: () => void;
}) {
  const copy = (): void =>
    void copyWords(url).then(
      () => tell(RULES_WORDS.copied),
      () => tell(RULES_WORDS.notCopied),
    );
  const foot = (
    <>
      <Button id="copy-link" icon="paper" onTap={copy}>
        {RULES_WORDS.copy}
      </Button>
      <Button id="screen-done" look="quiet" icon="check" onTap={onClose}>
        {RULES_WORDS.done}
      </Button>
    </>
  );
  return (
    <Sheet title={RULES_WORDS.issuedTitle(label)} onClose={onClose} foot={foot}>
      <Text>{RULES_WORDS.issuedHow}</Text>
      <QrCode of={url} label={RULES_WORDS.qr} className={styles.qr} />
      <View className={cx(styles.link)}>
        <Text id="screen-link" userSelect>
          {url}
        </Text>
      </View>
      <Text>{RULES_WORDS.wallHow}</Text>
      <View className={cx(styles.link)}>
        <Text id="wall-link" userSelect>
          {wallUrl}
        </Text>
      </View>
      <Text className={cx(styles.strong)}>{RULES_WORDS.onlyNow}</Text>
    </Sheet>
  );
}
