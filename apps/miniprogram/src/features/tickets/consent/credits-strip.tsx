import { readAlertWays, type Subscription } from '@doorstep/contracts';
import { FEW_CALLS } from '@doorstep/domain';
import { Text, View } from '@tarojs/components';
import { go } from '../../../device/navigate';
import { useAsk } from '../../../device/use-ask';
import { cx } from '../../../ui/cx';
import { Icon } from '../../../ui/icon';
import { Tap } from '../../../ui/tap';
import styles from './credits-strip.module.scss';
import { useConsent } from './use-consent';
import { CONSENT_WORDS } from './words';

/** The gauge, small: how often this person can still be called, a button for one more, and the way to all about it. */
export function CreditsStrip({ of }: { of: Subscription['key'] }) {
  const { credits, isLongTerm, isAgreed, ask, isBusy } = useConsent(of);
  const ways = useAsk(readAlertWays, {}, { freshFor: 60_000 }).data;
  const counted = isAgreed ? null : credits;
  const left = ways === undefined ? counted : ways.callsLeft;
  if (left === undefined) return null;
  const words = isLongTerm && left !== null ? CONSENT_WORDS.notAgreed : wordsOf(left);
  return (
    <View className={cx(styles.strip, left !== null && left < FEW_CALLS && styles.none)}>
      <Tap
        id="open-alerts"
        label={CONSENT_WORDS.openLabel(words)}
        className={styles.words}
        onTap={() => void go('alerts', {})}
      >
        <Icon of="bell" />
        <Text className={cx(styles.count)}>{words}</Text>
        <Icon of="forward" />
      </Tap>
      {left !== null && credits !== undefined && (
        <Tap id="top-up" className={styles.more} isDisabled={isBusy} onTap={ask}>
          <Icon of="plus" />
          <Text>{isLongTerm ? CONSENT_WORDS.agree : CONSENT_WORDS.topUp}</Text>
        </Tap>
      )}
    </View>
  );
}

function wordsOf(left: number | null): string {
  if (left === null) return CONSENT_WORDS.endless;
  if (left === 0) return CONSENT_WORDS.none;
  return left < FEW_CALLS ? CONSENT_WORDS.few(left) : CONSENT_WORDS.left(left);
}
