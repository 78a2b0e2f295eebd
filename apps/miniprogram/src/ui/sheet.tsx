import { Text, View } from '@tarojs/components';
import { useEffect, type ReactNode } from 'react';
import { Heading } from './heading';
import { Icon } from './icon';
import { cx } from './cx';
import styles from './sheet.module.scss';
import { Tap } from './tap';
import { UI_WORDS } from './words';

export interface SheetProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** The buttons of the sheet; stay in sight. */
  foot?: ReactNode;
}

/** A sheet over the page for one matter: closed by its button, by the ground behind it, and in the browser by Escape. */
export function Sheet({ title, onClose, children, foot }: SheetProps) {
  useEffect(() => whenEscaped(onClose), [onClose]);
  return (
    <View className={cx(styles.over)} {...MODAL} aria-label={title} catchMove>
      <View className={cx(styles.ground)} aria-hidden="true" onClick={onClose} />
      <View className={cx(styles.sheet)}>
        <View className={cx(styles.head)}>
          <Heading className={styles.title}>{title}</Heading>
          <Tap id="close-sheet" label={UI_WORDS.close} className={styles.close} onTap={onClose}>
            <Icon of="close" />
            <Text>{UI_WORDS.close}</Text>
          </Tap>
        </View>
        <View className={cx(styles.body)}>
          <View className={cx(styles.content)}>{children}</View>
        </View>
        {foot !== undefined && <View className={cx(styles.foot)}>{foot}</View>}
      </View>
    </View>
  );
}

const MODAL =
  process.env.TARO_ENV === 'weapp' ? { 'aria-role': 'dialog' } : { role: 'dialog', 'aria-modal': 'true' };

/** In the browser: Escape closes, the sheet takes the keyboard and gives it back. WeChat has neither keys nor focus. */
function whenEscaped(close: () => void): () => void {
  if (process.env.TARO_ENV === 'weapp') return () => undefined;
  const before = document.activeElement as HTMLElement | null;
  const buttons = document.querySelectorAll<HTMLElement>('#close-sheet');
  buttons[buttons.length - 1]?.focus();
  const pressed = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close();
  };
  document.addEventListener('keydown', pressed);
  return () => {
    document.removeEventListener('keydown', pressed);
    before?.focus?.();
  };
}
