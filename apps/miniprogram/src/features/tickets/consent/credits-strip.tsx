import type { Subscription } from '@doorstep/contracts';
import { Text, View } from '@tarojs/components';
import { cx } from '../../../ui/cx';
import { Icon } from '../../../ui/icon';
import { Tap } from '../../../ui/tap';
import styles from './credits-strip.module.scss';
import { useConsent } from './use-consent';
import { CONSENT_WORDS } from './words';

/** How many messages WeChat still allows, and a button for one more: each consent is worth one message. */
export function CreditsStrip({ of }: { of: Subscription['key'] }) {
  const { credits, ask, isBusy } = useConsent(of);
  if (credits === undefined) return null;
  return (
    <View className={cx(styles.strip, credits === 0 && styles.none)}>
      <Icon of="bell" />
      <Text className={cx(styles.words)}>
        {credits === 0 ? CONSENT_WORDS.none : CONSENT_WORDS.left(credits)}
      </Text>
      <Tap id="top-up" className={styles.more} isDisabled={isBusy} onTap={ask}>
        <Icon of="plus" />
        <Text>{CONSENT_WORDS.topUp}</Text>
      </Tap>
    </View>
  );
}
