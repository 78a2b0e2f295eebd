import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import styles from './card.module.scss';
import { cx } from './cx';
import { Heading } from './heading';
import { Tap } from './tap';

export interface CardProps {
  children: ReactNode;
  id?: string;
  title?: string | undefined;
  /** `wish` is the yellow card: something to notice; `alarm`: something is late or dangerous. */
  look?: 'plain' | 'wish' | 'alarm' | 'leaf';
  /** A card that leads somewhere. */
  onTap?: (() => void) | undefined;
  label?: string | undefined;
}

/** A card on the paper. */
export function Card({ children, id, title, look = 'plain', onTap, label }: CardProps) {
  const className = cx(styles.card, styles[look]);
  const content = (
    <>
      {title !== undefined && <Heading className={styles.title}>{title}</Heading>}
      {children}
    </>
  );
  if (onTap) {
    return (
      <Tap id={id} label={label} className={className} onTap={onTap}>
        {content}
      </Tap>
    );
  }
  return (
    <View className={className} {...(id === undefined ? {} : { id })}>
      {content}
    </View>
  );
}
