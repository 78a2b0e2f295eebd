import { Text } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { Drawing } from '../theme/drawings';
import styles from './button.module.scss';
import { cx } from './cx';
import { Icon } from './icon';
import { Tap } from './tap';
import { UI_WORDS } from './words';

export interface ButtonProps {
  children: ReactNode;
  onTap: () => void;
  id?: string;
  icon?: Drawing;
  /** `primary`: the one thing to do here; `second`: also possible; `quiet`: out of the way; `call`: a telephone call. */
  look?: 'primary' | 'second' | 'quiet' | 'call';
  /** Work is under way: says so and takes no second tap. */
  isBusy?: boolean;
  isDisabled?: boolean;
  label?: string;
}

/** A button one cannot miss: at least 60 pixels high, always with a word. */
export function Button({
  children,
  onTap,
  id,
  icon,
  look = 'primary',
  isBusy = false,
  isDisabled = false,
  label,
}: ButtonProps) {
  return (
    <Tap
      id={id}
      label={label}
      className={cx(styles.button, styles[look])}
      isDisabled={isBusy || isDisabled}
      onTap={onTap}
    >
      {icon && !isBusy && <Icon of={icon} />}
      <Text className={cx(styles.words)}>{isBusy ? UI_WORDS.busy : children}</Text>
    </Tap>
  );
}
