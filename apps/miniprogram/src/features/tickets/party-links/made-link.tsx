import { Text, View } from '@tarojs/components';
import { copyWords } from '../../../device/clipboard';
import { Button } from '../../../ui/button';
import { cx } from '../../../ui/cx';
import { QrCode } from '../../../ui/qr-code';
import { tell } from '../../../ui/toast';
import styles from './party-links.module.scss';
import { LINK_WORDS } from './words';

/** The new link: to be scanned from this screen, or copied into a message. Shown this once. */
export function MadeLink({ url, partyName }: { url: string; partyName: string }) {
  const copy = (): void =>
    void copyWords(LINK_WORDS.message(partyName, url)).then(
      () => tell(LINK_WORDS.copied),
      () => tell(LINK_WORDS.notCopied),
    );
  return (
    <View className={cx(styles.made)}>
      <Text className={cx(styles.strong)}>{LINK_WORDS.made}</Text>
      <QrCode of={url} label={LINK_WORDS.qr} className={styles.code} />
      <Text id="made-link" className={cx(styles.address)} userSelect>
        {url}
      </Text>
      <Button id="copy-link" icon="paper" onTap={copy}>
        {LINK_WORDS.copy}
      </Button>
    </View>
  );
}
