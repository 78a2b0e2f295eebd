import { Text, View } from '@tarojs/components';
import type { CSSProperties, ReactNode } from 'react';
import { cx } from './cx';
import { Heading } from './heading';
import { Icon } from './icon';
import styles from './page.module.scss';
import { Tap } from './tap';
import { UI_WORDS } from './words';

export interface PageProps {
  title: string;
  /** Body text in pixels; every other size follows it. */
  textSize: number;
  children: ReactNode;
  onBack?: (() => void) | undefined;
  /** The hat worn now, at the right of the title. */
  hat?: { words: string; label: string; onTap: () => void } | undefined;
  /** One line over everything: no network, queued reports. */
  banner?: ReactNode;
  /** The way between the main pages; stays in sight. */
  bar?: ReactNode;
  /** Sheets and toasts. */
  over?: ReactNode;
}

/** The paper every screen is written on: title, way back, hat, content, and what stays in sight below. */
export function Page({ title, textSize, children, onBack, hat, banner, bar, over }: PageProps) {
  return (
    <View
      className={cx(styles.page, bar === undefined && styles.bare)}
      style={{ '--text-size': `${textSize}px` } as CSSProperties}
    >
      <View className={cx(styles.head)}>
        {onBack && (
          <Tap id="back" label={UI_WORDS.back} className={styles.back} onTap={onBack}>
            <Icon of="back" />
            <Text>{UI_WORDS.back}</Text>
          </Tap>
        )}
        {title !== '' && (
          <Heading level={1} className={styles.title}>
            {title}
          </Heading>
        )}
        {hat && (
          <Tap id="hat" label={hat.label} className={styles.hat} onTap={hat.onTap}>
            <View className={cx(styles.pill)}>
              <Icon of="person" />
              <Text>{hat.words}</Text>
            </View>
          </Tap>
        )}
      </View>
      {banner}
      <View className={cx(styles.body)}>{children}</View>
      {bar}
      {over}
    </View>
  );
}
